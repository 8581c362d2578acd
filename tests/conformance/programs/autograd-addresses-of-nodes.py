# varies: 0x[0-9a-f]+ -- the repr of a node of the graph holds its address
# A node printed whole shows where it lies in memory; its name and the repr of the tensor do not.
import torch

y = torch.ones(1, requires_grad=True) * 2
print(y)
print(y.grad_fn.name())
print(y.grad_fn)
print(y.grad_fn.next_functions)
