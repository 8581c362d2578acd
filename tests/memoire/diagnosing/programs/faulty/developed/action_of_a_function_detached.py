# line 20: training/policy-gradients/#actor
import torch
from torch import nn

torch.manual_seed(0)
actor, critic = nn.Linear(3, 1), nn.Linear(4, 1)
opt_a, opt_c = torch.optim.Adam(actor.parameters()), torch.optim.Adam(critic.parameters())


def act(s):
    return torch.tanh(actor(s))


for step in range(4):
    s, r = torch.randn(8, 3), torch.randn(8, 1)
    loss = (critic(torch.cat([s, act(s).detach()], 1)) - r).square().mean()
    opt_c.zero_grad()
    loss.backward()
    opt_c.step()
    a = act(s).detach()
    loss = -critic(torch.cat([s, a], 1)).mean()
    opt_a.zero_grad()
    loss.backward()
    opt_a.step()
