# line 14: detach/gan-discriminator/#without
import torch
from torch import nn

torch.manual_seed(0)
actor, critic = nn.Linear(3, 1), nn.Linear(4, 1)
opt_a = torch.optim.Adam(actor.parameters(), lr=1e-3)
opt_c = torch.optim.Adam(critic.parameters(), lr=1e-3)
for step in range(4):
    s, r = torch.randn(16, 3), torch.randn(16, 1)
    a = torch.tanh(actor(s))
    opt_a.zero_grad()
    opt_c.zero_grad()
    q = critic(torch.cat([s, a], 1))
    critic_loss = (q - r).pow(2).mean()
    critic_loss.backward()
    opt_c.step()
    actor_loss = -critic(torch.cat([s, torch.tanh(actor(s))], 1)).mean()
    actor_loss.backward()
    opt_a.step()
