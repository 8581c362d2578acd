import torch


@torch.compile(backend="eager")
def double(x):
    return x * 2


w = torch.ones(2, requires_grad=True)
with torch.no_grad():
    first = double(w)

second = double(w)
print("first call, under no_grad, recorded:", first.requires_grad)
print("later call, outside, recorded      :", second.requires_grad)
assert not first.requires_grad  # claim: myth-compiled-under-no-grad
assert second.requires_grad  # claim: myth-compile-guards-mode
