import torch
from torch import nn

_ = torch.manual_seed(0)
# essential
layer = nn.Linear(2, 1)
x = torch.tensor([[1.0, 2.0]])
y = layer(x).relu().sum()

# end
print("y requires grad:", y.requires_grad)
print("x requires grad:", x.requires_grad)
assert y.requires_grad and not x.requires_grad  # claim: graph-one-leaf-is-enough

last = [layer(x[0]), layer(x), layer(x[None]), nn.Linear(2, 1, bias=False)(x)]
names = [result.grad_fn.name() for result in last]
print("last node, for an input of 1, 2, 3 dimensions:", *names[:3])
print("without bias, 2 dimensions:", names[3])
_, rows, _, without_bias = names
assert (rows, without_bias) == ("AddmmBackward0", "MmBackward0")
assert all("View" in name for name in names[::2])  # claim: graph-nodes-of-a-linear

# graph: y
