# line 19: training/policy-gradients/#actor
import torch
from torch import nn


class DDPG(nn.Module):
    def __init__(self):
        super().__init__()
        self.pi, self.q1 = nn.Linear(3, 1), nn.Linear(4, 1)


torch.manual_seed(0)
agent = DDPG()
opt = torch.optim.Adam(agent.parameters(), lr=1e-3)


def policy_loss(s):
    q = agent.q1(torch.cat([s, agent.pi(s).tanh()], 1))
    return -q.mean()


for step in range(4):
    s, a, r = torch.randn(16, 3), torch.randn(16, 1), torch.randn(16, 1)
    loss = (agent.q1(torch.cat([s, a], 1)) - r).square().mean() + policy_loss(s)
    opt.zero_grad()
    loss.backward()
    opt.step()
