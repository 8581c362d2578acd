import torch

layer = torch.nn.Linear(1, 1, bias=False)
_ = torch.nn.init.ones_(layer.weight)
w = v = layer.weight
with torch.no_grad():
    w = w - 0.25
    v -= 0.5

print("w = w - 0.25:", w.item(), "| requires grad:", w.requires_grad)
print("v -= 0.5    :", v.item(), "| requires grad:", v.requires_grad)
print("layer.weight:", layer.weight.item())
assert (
    w.item() == 0.75 and not w.requires_grad
)  # claim: ng-name-is-there-after-the-block
assert w is not layer.weight  # claim: ng-assignment-makes-another-tensor
assert v is layer.weight and v.requires_grad  # claim: ng-in-place-keeps-the-tensor
