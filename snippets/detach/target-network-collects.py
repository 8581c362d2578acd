import copy

import torch
from torch import nn
from torch.nn.functional import smooth_l1_loss

_ = torch.manual_seed(0)
online = nn.Linear(3, 2)
state, next_state, reward = torch.randn(8, 3), torch.randn(8, 3), torch.randn(8)
action = torch.randint(2, (8, 1))


def step(target_network, grad_mode):
    online.zero_grad()
    # essential
    with grad_mode:
        best = target_network(next_state).max(dim=1).values
    chosen = online(state).gather(1, action).squeeze(1)
    smooth_l1_loss(chosen, reward + 0.9 * best).backward()
    # end
    collected = any(p.grad is not None for p in target_network.parameters())
    return collected, online.weight.grad.clone()


attached = step(copy.deepcopy(online), torch.enable_grad())
off = step(copy.deepcopy(online), torch.no_grad())
frozen = step(copy.deepcopy(online).requires_grad_(False), torch.enable_grad())
print("does the target network collect gradients?")
print("left as it is        :", attached[0])
print("under no_grad        :", off[0])
print("requires_grad_(False):", frozen[0])
assert attached[0]  # claim: det-target-network-collects
assert not off[0] and not frozen[0]  # claim: det-target-network-collects-nothing
assert torch.equal(attached[1], off[1])  # claim: det-online-gradient-is-the-same

teacher, head, student = nn.Linear(3, 3), nn.Linear(3, 2), nn.Linear(3, 2)
with torch.no_grad():
    hidden = teacher(state)
smooth_l1_loss(student(state), head(hidden)).backward()
assert teacher.weight.grad is None and head.weight.grad.any()  # claim: det-head-outside
