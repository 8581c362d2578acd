import torch
from torch import nn


def parameter():
    return nn.Parameter(torch.ones(2))


# essential
layer = nn.Module()
layer.weight = parameter()
layer.fixed = parameter().requires_grad_(False)
layer.register_buffer("mean", torch.zeros(2))
layer.register_buffer("mask", torch.ones(2), persistent=False)
layer.plain = torch.ones(2)
layer.flagged = torch.ones(2, requires_grad=True)
layer.listed = [parameter()]
layer.kept = nn.ParameterList([parameter()])

# end
_ = layer.double()
parameters = {id(p) for p in layer.parameters()}
saved = {name.split(".")[0] for name in layer.state_dict()}
table = {}
print("         parameters state_dict is_double  requires_grad")
for name in "weight fixed mean mask plain flagged listed kept".split():
    value = getattr(layer, name)
    t = value[0] if name in ("listed", "kept") else value
    followed = t.dtype == torch.float64
    table[name] = (id(t) in parameters, name in saved, followed, t.requires_grad)
    print(f"{name:9}" + "".join(f"{cell!s:11}" for cell in table[name]).rstrip())

assert all(table["weight"])  # claim: leaf-parameter-is-everything
assert table["fixed"] == (True, True, True, False)  # claim: leaf-fixed-parameter
assert table["mean"] == (False, True, True, False)  # claim: leaf-buffer-moves-untrained
assert table["mask"][1:3] == (False, True)  # claim: leaf-buffer-may-be-unsaved
assert not any(table["plain"])  # claim: leaf-attribute-stays-behind
assert not any(table["flagged"][:3])  # claim: leaf-flag-does-not-register
assert not any(table["listed"][:3])  # claim: leaf-list-hides-parameters
assert all(table["kept"])  # claim: leaf-parameter-list-registers
