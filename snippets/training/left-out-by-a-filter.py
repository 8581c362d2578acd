import torch
from torch import nn

layers = {"body": nn.Linear(1, 1), "head": nn.Linear(1, 1)}
model = nn.ModuleDict(layers)
_ = model["body"].requires_grad_(False)

# essential
optim_params, left = [], []
for name, p in model.named_parameters():
    if p.requires_grad:
        optim_params.append(p)
    else:
        left.append(name)
        print(f"Params {name} will not be optimized.")

wanted = filter(lambda p: p.requires_grad, model["body"].parameters())
groups = [{"params": wanted}, {"params": model["head"].parameters()}]
optimizer = torch.optim.SGD(groups, lr=0.1)
# end
sizes = [len(group["params"]) for group in optimizer.param_groups]
print("parameters in each group:", sizes)


def body_moves():
    before = model["body"].weight.item()
    optimizer.zero_grad()
    model["head"](model["body"](torch.ones(1, 1))).sum().backward()
    optimizer.step()
    return model["body"].weight.item() != before


# essential
_ = model["body"].requires_grad_(True)
# end
unfrozen = body_moves()
# essential
optimizer.param_groups[0]["params"] += list(model["body"].parameters())
# end
added = body_moves()
print("body moves: unfrozen", unfrozen, "| and put into its group", added)

assert left == ["body.weight", "body.bias"]  # claim: filter-warned
assert sizes == [0, 2]  # claim: filter-empty-group
assert not unfrozen  # claim: filter-stays-out
assert added  # claim: filter-added
