import torch

y = torch.zeros(3, requires_grad=True) * 1
d = y.detach()

_ = d.unsqueeze_(0)
print("d.unsqueeze_(0): shape of d", tuple(d.shape), "| of y", tuple(y.shape))
assert d.dim() == 2 and y.dim() == 1  # claim: det-shape-stays-apart

_ = d.fill_(5)
print("d.fill_(5)     : y", y.tolist())
assert y.tolist() == [5.0, 5.0, 5.0]  # claim: det-values-still-shared

x = torch.zeros(3, requires_grad=True)
y = x.exp()
_ = y.detach().unsqueeze_(0)
try:
    y.sum().backward()
except RuntimeError as error:
    counted = "modified by an inplace operation" in str(error)
print("exp(), then a change of shape: does backward raise?", counted)
assert counted  # claim: det-shape-change-is-counted
