import torch
from torch import nn

model = nn.ModuleDict({"body": nn.Linear(2, 2), "norm": nn.LayerNorm(2)})
model["head"], model["extra"] = nn.Linear(2, 1), nn.Linear(2, 1)
_ = model["norm"].requires_grad_(False)
optimizer = torch.optim.AdamW(
    [
        {"params": model["body"].parameters(), "lr": 0.01},
        {"params": model["norm"].parameters(), "weight_decay": 0.0},
        {"params": model["head"].parameters()},
    ],
    lr=0.1,
)

# essential
left = dict(model.named_parameters())
names = {p: name for name, p in left.items()}
rows = []
for number, group in enumerate(optimizer.param_groups):
    for p in group["params"]:
        name = names.get(p, "not in the model")
        left.pop(name, None)
        decay = group.get("weight_decay", 0.0)
        rows.append((number, name, group["lr"], decay, p.requires_grad))
for row in rows:
    print("group {}: {:11} lr {:4} decay {:4} requires_grad {}".format(*row))
print("in no group:", list(left))
# end

assert rows[0] == (0, "body.weight", 0.01, 0.01, True)  # claim: groups-rate
frozen = [name for _, name, *_, flag in rows if not flag]
assert frozen == ["norm.weight", "norm.bias"]  # claim: groups-frozen
assert list(left) == ["extra.weight", "extra.bias"]  # claim: groups-missing
