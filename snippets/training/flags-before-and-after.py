import torch
from torch import nn


def flags(model):
    return {name: p.requires_grad for name, p in model.named_parameters()}


# en: stands for a library that replaces your layer by its own
# zh: 代表一个库：用自己的层替换你的层
def replace_head(model):
    model.head = nn.Linear(2, 3)
    model.adapter = nn.Linear(2, 2).requires_grad_(False)


# essential
model = nn.Module()
model.body, model.head = nn.Linear(2, 2), nn.Linear(2, 1)
_ = model.requires_grad_(False)
before = flags(model)
replace_head(model)
after = flags(model)
changed = {
    name: (before.get(name, "absent"), after.get(name, "absent"))
    for name in before | after
    if before.get(name) != after.get(name)
}
# end
for name, (old, new) in changed.items():
    print(f"{name:15} requires_grad before: {old}, after: {new}")

assert changed["head.weight"] == (False, True)  # claim: lib-replaced-layer
assert changed["adapter.weight"] == ("absent", False)  # claim: lib-added-layer
assert not any("body" in name for name in changed)  # claim: lib-unchanged
