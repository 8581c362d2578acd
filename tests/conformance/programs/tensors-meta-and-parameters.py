# Other things that print as tensors: without data, parameters, buffers, results of operations.
import torch

print(torch.empty(2, 3, device="meta"))
p = torch.nn.Parameter(torch.ones(2))
print(p)
print(p.view(2, 1), (p * 2).detach(), p.data, sep="\n")
print(p[0], [p.sum()], {"loss": p.sum()})
