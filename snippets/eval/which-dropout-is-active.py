import torch
from torch import nn


# essential
# en: a class of your own that has no p is listed with None
# zh: 自己写的类如果没有 p，就列为 None
def dropouts(model):
    kinds = [m for m in model.modules() if "Dropout" in type(m).__name__]
    return [(type(m).__name__, getattr(m, "p", None), m.training) for m in kinds]


# end
def network(p):
    return nn.Sequential(nn.Linear(2, 64), nn.Dropout(p), nn.Linear(64, 1))


x = torch.ones(1, 2)


def same(model, seed_each=False):
    _ = torch.manual_seed(0)
    first = model(x)
    if seed_each:
        _ = torch.manual_seed(0)
    return torch.equal(first, model(x))


rows = {
    "train(), p=0.3": network(0.3),
    "train(), p=0.0": network(0.0),
    "eval(), p=0.3": network(0.3).eval(),
}
found = {name: same(model) for name, model in rows.items()}
for name, model in rows.items():
    print(f"{name:15} {dropouts(model)} two calls the same: {found[name]}")
seeded = same(rows["train(), p=0.3"], seed_each=True)
print("train(), p=0.3, seed set before each call: two calls the same:", seeded)

assert list(found.values()) == [False, True, True]  # claim: active-rows
listed = [dropouts(model)[0][1:] for model in rows.values()]
assert listed == [(0.3, True), (0.0, True), (0.3, False)]  # claim: active-listed
assert seeded  # claim: active-seed-each
