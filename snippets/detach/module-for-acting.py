import copy

import torch
from torch import nn

actor = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2))
# essential
acting = copy.deepcopy(actor).requires_grad_(False)
for mine, its in zip(acting.parameters(), actor.parameters(), strict=True):
    mine.data = its.data
for mine, its in zip(acting.buffers(), actor.buffers(), strict=True):
    mine.data = its.data
# end


def same():
    pairs = zip(acting.parameters(), actor.parameters(), strict=True)
    return "same" if all(torch.equal(a, b) for a, b in pairs) else "other"


x = torch.tensor([[1.0, 2.0], [3.0, 5.0]])
optimizer = torch.optim.Adam(actor.parameters(), lr=0.1)
before = acting[0].weight.tolist()
actor(x).square().sum().backward()
optimizer.step()
moved, after_step = acting[0].weight.tolist() != before, same()
print("weights after a step of the actor :", after_step)
assert moved and after_step == "same"  # claim: det-acting-step
assert not acting(x).requires_grad  # claim: det-acting-flag
statistics = torch.equal(acting[1].running_mean, actor[1].running_mean)
assert statistics  # claim: det-acting-buffers

_ = actor.load_state_dict({k: v + 1 for k, v in actor.state_dict().items()})
after_load = same()
print("weights after load_state_dict     :", after_load)
assert after_load == "same"  # claim: det-acting-load
_ = actor.double()
_ = actor.float()
optimizer.zero_grad()
actor(x).square().sum().backward()
optimizer.step()
after_convert = same()
print("weights after double() and float():", after_convert)
assert after_convert == "other"  # claim: det-acting-converted

for mine, its in zip(acting.parameters(), actor.parameters(), strict=True):
    mine.data = its.data
state = {k: v + 1 for k, v in actor.state_dict().items()}
_ = actor.load_state_dict(state, assign=True)
print("weights after assign=True         :", same())
assert same() == "other"  # claim: det-acting-assign
