import torch

_ = torch.manual_seed(0)
x = torch.tensor(2.0, requires_grad=True)
layer = torch.nn.Linear(2, 1)

with torch.no_grad():
    y = x**2
    print("inside : x", x.requires_grad, "| weight", layer.weight.requires_grad)
    print("inside : y", y.requires_grad)
    assert x.requires_grad and x.is_leaf  # claim: leaf-keeps-its-flag
    assert layer.weight.requires_grad  # claim: weights-keep-their-flag

print("outside: x", x.requires_grad, "| weight", layer.weight.requires_grad)
