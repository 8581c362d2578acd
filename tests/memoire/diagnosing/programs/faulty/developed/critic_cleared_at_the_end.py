# line 15: training/gan-steps/#leftovers
import torch
from torch import nn

torch.manual_seed(0)
actor, critic = nn.Linear(4, 2), nn.Linear(6, 1)
oa, oc = torch.optim.Adam(actor.parameters()), torch.optim.Adam(critic.parameters())
for i in range(5):
    s, a, r = torch.randn(8, 4), torch.randn(8, 2), torch.randn(8, 1)
    actor_loss = -critic(torch.cat([s, torch.tanh(actor(s))], 1)).mean()
    oa.zero_grad()
    actor_loss.backward()
    oa.step()
    critic_loss = (critic(torch.cat([s, a], 1)) - r).pow(2).mean()
    critic_loss.backward()
    oc.step()
    oc.zero_grad()
