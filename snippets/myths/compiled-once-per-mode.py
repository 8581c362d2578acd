import torch


@torch.compile(backend="eager")
def double(x):
    return x * 2


w = torch.ones(2, requires_grad=True)
with torch.no_grad():
    first = double(w)

second = double(w)
print("compiled under no_grad :", first.requires_grad)
print("called again, recorded :", second.requires_grad)
assert not first.requires_grad  # claim: myth-compiled-under-no-grad
assert second.requires_grad  # claim: myth-compile-guards-mode
