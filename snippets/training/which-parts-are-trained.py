from collections import Counter

import torch
from torch import nn

model = nn.ModuleDict(
    {"vision": nn.Linear(4, 4), "merger": nn.Linear(4, 2), "llm": nn.Linear(2, 2)}
)
model.requires_grad_(False)
model["merger"].requires_grad_(True)
optimizer = torch.optim.SGD(model["llm"].parameters(), lr=0.1)


# essential
def parts(model, optimizer, depth=1):
    listed = {id(p) for group in optimizer.param_groups for p in group["params"]}
    table = {}
    for name, p in model.named_parameters():
        part = ".".join(name.split(".")[:depth])
        row = table.setdefault(part, Counter())
        row["elements"] += p.numel()
        row["require grad"] += p.numel() * p.requires_grad
        row["in optimizer"] += p.numel() * (id(p) in listed)
    return table


# end
table = parts(model, optimizer)
for name, row in table.items():
    print(f"{name:6}:", dict(row))

wrapped = parts(nn.ModuleDict({"module": model}), optimizer, depth=2)
assert list(wrapped.values()) == list(table.values())  # claim: lib-parts-depth
assert list(wrapped) == ["module.vision", "module.merger", "module.llm"]
merger, llm = table["merger"], table["llm"]
assert merger["require grad"] == merger["elements"]  # claim: lib-parts-require-grad
assert merger["in optimizer"] == llm["require grad"] == 0  # claim: lib-parts-optimizer
