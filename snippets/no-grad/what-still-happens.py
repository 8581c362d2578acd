import torch
from torch import nn

_ = torch.manual_seed(0)
calls = []
model = nn.Sequential(nn.Linear(4, 4), nn.BatchNorm1d(4), nn.Dropout())
_ = model[0].register_forward_hook(lambda *_: calls.append("hook"))
x = torch.randn(8, 4)
w = torch.ones(3, requires_grad=True)
mean, version = model[1].running_mean.clone(), w._version
random = torch.get_rng_state()

# essential
with torch.no_grad():
    y = model(x)
    _ = w.add_(1)

happened = {
    "model is in training mode": model.training,
    "running mean changed": not torch.equal(mean, model[1].running_mean),
    "dropout dropped": bool((y == 0).any()),
    "random numbers were drawn": not torch.equal(random, torch.get_rng_state()),
    "forward hook was called": calls == ["hook"],
    "version counter moved": w._version > version,
    "leaf stayed a leaf": w.is_leaf and w.requires_grad,
}
# end
for what, yes in happened.items():
    print(f"{what:26}", yes)

training, mean, dropped, drawn, hook, counted, leaf = happened.values()
assert training and mean  # claim: ng-running-statistics-are-updated
assert dropped and drawn  # claim: ng-dropout-still-drops
assert hook  # claim: ng-forward-hooks-run
assert counted  # claim: ng-version-counter-moves
assert leaf  # claim: ng-written-leaf-stays-leaf
