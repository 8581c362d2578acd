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
print("number of parameters in the two groups:", sizes)

assert left == ["body.weight", "body.bias"]  # claim: filter-warned
assert sizes == [0, 2]  # claim: filter-empty-group
