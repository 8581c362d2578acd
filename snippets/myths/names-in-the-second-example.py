import torch

x = torch.tensor(2.0)
w = torch.tensor(3.0, requires_grad=True)
b = torch.tensor(1.0, requires_grad=True)

y = w * x + b
with torch.no_grad():
    z = w * x + b

print("y.requires_grad, computed outside:", y.requires_grad)
print("z.requires_grad, computed inside :", z.requires_grad)
assert not z.requires_grad  # claim: myth-z-is-the-one-inside
assert y.requires_grad  # claim: myth-y-is-the-one-outside
