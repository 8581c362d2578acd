import torch

x = torch.tensor(3.0)
a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(5.0)

early = a * b * x
_ = b.requires_grad_(True)
early.backward()
print("unfrozen after the forward :", b.grad)
assert b.grad is None  # claim: tr-unfreeze-needs-new-forward

late = a * b * x
late.backward()
print("after another forward      :", b.grad)
assert b.grad.item() == 6.0  # claim: tr-next-forward-reaches-unfrozen

again = a * b * x
_, b.grad = b.requires_grad_(False), None
again.backward()
assert b.grad is None  # claim: tr-freezing-after-forward-works

# graph: early late
