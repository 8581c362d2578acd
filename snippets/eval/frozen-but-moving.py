import copy
import torch
from torch import nn


def fine_tune(freeze):
    _ = torch.manual_seed(0)
    backbone = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3))
    head = nn.Linear(3, 1)
    model = nn.Sequential(backbone, head).train()
    freeze(backbone)
    twin = copy.deepcopy(backbone)
    optimizer = torch.optim.SGD(head.parameters(), lr=0.1)
    for _ in range(5):
        optimizer.zero_grad()
        model(torch.randn(8, 2) + 4).pow(2).mean().backward()
        optimizer.step()
    before, after = twin.state_dict(), backbone.state_dict()
    changed = [k for k in before if not torch.equal(before[k], after[k])]
    sample = torch.ones(1, 2)
    same = torch.equal(twin.eval()(sample), backbone.eval()(sample))
    print(f"{freeze.__name__:13} changed: {changed}")
    print(f"{'':13} same output as before for the same input: {same}")
    return changed, same


# essential
def flag_only(backbone):
    _ = backbone.requires_grad_(False)


def flag_and_eval(backbone):
    _ = backbone.requires_grad_(False).eval()


# end
flag, same = fine_tune(flag_only)
held, held_same = fine_tune(flag_and_eval)
assert {"1.running_mean", "1.running_var"} <= set(flag)  # claim: eval-frozen-bn-moves
kept = {"0.weight", "0.bias", "1.weight", "1.bias"}
assert not kept & set(flag)  # claim: eval-frozen-parameters-stay
assert not same  # claim: eval-frozen-output-changed
assert held == [] and held_same  # claim: eval-flag-and-eval-hold-all
