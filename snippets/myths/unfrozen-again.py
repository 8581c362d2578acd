import torch

_ = torch.manual_seed(0)
first, layer = torch.nn.Linear(2, 2), torch.nn.Linear(2, 1)
x = torch.ones(1, 2)

_ = layer.requires_grad_(False)
y = layer(first(x))
y.sum().backward()
print("frozen  :", layer.weight.grad, "| recorded:", y.grad_fn.name())
assert layer.weight.grad is None  # claim: myth-frozen-for-now
assert y.requires_grad  # claim: myth-frozen-still-recorded

_ = layer.requires_grad_(True)
layer(first(x)).sum().backward()
print("set back:", layer.weight.grad is not None)
assert layer.weight.grad is not None  # claim: myth-flag-is-no-one-way
