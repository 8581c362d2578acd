import torch
from torch import nn

_ = torch.manual_seed(0)
model = nn.Linear(3, 1)
data = torch.randn(2, 3)
image = torch.randn(2, 3, requires_grad=True)


def show(what):
    flags = model(data).requires_grad, model(image).requires_grad
    print(f"{what:16}{flags[0]!s:12}{flags[1]}")
    return flags


print(f"{'recorded?':16}{'plain data':12}input that requires grad")
# essential
usual = show("not frozen")
with torch.no_grad():
    inside = show("inside no_grad")

after = show("after the block")
_ = model.requires_grad_(False)
frozen = show("frozen")
# end
assert usual == after and not any(inside)  # claim: cmp-no-grad-ends-with-the-block
assert frozen == (False, True)  # claim: cmp-frozen-model-still-records

model(image).sum().backward()
print("image.grad :", image.grad is not None)
print("weight.grad:", model.weight.grad)
assert model.weight.grad is None
assert image.grad is not None  # claim: cmp-frozen-model-passes-gradients
