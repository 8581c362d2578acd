# line 7: training/ema-and-targets/
import torch
from torch import nn


def soft_update(target, source, tau):
    target = (1 - tau) * target + tau * source


torch.manual_seed(0)
q = nn.Linear(4, 2)
q_target = nn.Linear(4, 2)
q_target.load_state_dict(q.state_dict())
opt = torch.optim.Adam(q.parameters(), lr=1e-2)
for step in range(5):
    s, s2, r = torch.randn(16, 4), torch.randn(16, 4), torch.randn(16)
    with torch.no_grad():
        target = r + 0.9 * q_target(s2).max(1).values
    loss = (q(s).max(1).values - target).square().mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    with torch.no_grad():
        for t, p in zip(q_target.parameters(), q.parameters()):
            soft_update(t, p, 0.05)
