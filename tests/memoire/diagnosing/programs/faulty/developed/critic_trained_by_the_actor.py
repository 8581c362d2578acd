# line 11: training/policy-gradients/#actor
import torch
from torch import nn

torch.manual_seed(0)
actor, critic = nn.Linear(3, 1), nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
opt = torch.optim.Adam([*actor.parameters(), *critic.parameters()], lr=1e-3)
for step in range(5):
    s, a, r = torch.randn(16, 3), torch.randn(16, 1), torch.randn(16, 1)
    critic_loss = (critic(torch.cat([s, a], 1)) - r).pow(2).mean()
    actor_loss = -critic(torch.cat([s, torch.tanh(actor(s))], 1)).mean()
    opt.zero_grad()
    (critic_loss + actor_loss).backward()
    opt.step()
