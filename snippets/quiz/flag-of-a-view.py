import torch

x = torch.ones(2, requires_grad=True)
with torch.no_grad():
    first = x[0]

print(first.requires_grad, first.grad_fn is None)
