import torch
from torch import nn

x = torch.tensor([[0.0, 3.0], [1.0, 1.0], [2.0, 5.0], [3.0, 0.0]])


def changed(frozen=False, norm_grad=True, norm_eval=False, lr_mult=1.0):
    _ = torch.manual_seed(0)
    linear, norm, head = nn.Linear(2, 2), nn.BatchNorm1d(2), nn.Linear(2, 1)
    # essential
    if frozen:  # frozen_stages
        linear.requires_grad_(False)
        norm.requires_grad_(False).eval()
    if not norm_grad:  # norm_cfg=dict(requires_grad=False)
        norm.requires_grad_(False)
    if norm_eval:  # norm_eval=True
        norm.eval()
    backbone = [*linear.parameters(), *norm.parameters()]
    groups = [{"params": backbone, "lr": 0.1 * lr_mult}, {"params": head.parameters()}]
    optimizer = torch.optim.SGD(groups, lr=0.1)
    # end
    watched = {
        "layer": linear.weight,
        "norm weight": norm.weight,
        "norm statistics": norm.running_mean,
    }
    before = {name: value.clone() for name, value in watched.items()}
    head(norm(linear(x)).sin()).square().sum().backward()
    optimizer.step()
    return [name for name, old in before.items() if not torch.equal(old, watched[name])]


rows = {
    "nothing set": changed(),
    "frozen_stages": changed(frozen=True),
    "norm_cfg requires_grad=False": changed(norm_grad=False),
    "norm_eval=True": changed(norm_eval=True),
    "lr_mult=0.1": changed(lr_mult=0.1),
    "lr_mult=0": changed(lr_mult=0.0),
    "frozen_stages and lr_mult=0.1": changed(frozen=True, lr_mult=0.1),
}
print("what one step changes:")
for name, what in rows.items():
    print(f"{name:30}", ", ".join(what) or "nothing")

everything = ["layer", "norm weight", "norm statistics"]
assert rows["nothing set"] == rows["lr_mult=0.1"] == everything
assert rows["frozen_stages"] == []  # claim: config-frozen-stages
flag = rows["norm_cfg requires_grad=False"]
assert flag == ["layer", "norm statistics"]  # claim: config-norm-flag
assert rows["norm_eval=True"] == everything[:2]  # claim: config-norm-eval
assert rows["lr_mult=0"] == everything[2:]  # claim: config-rate-zero
assert rows["frozen_stages and lr_mult=0.1"] == []  # claim: config-both
