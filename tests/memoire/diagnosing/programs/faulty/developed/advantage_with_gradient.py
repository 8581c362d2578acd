# line 13: training/policy-gradients/#advantage
import torch
from torch import nn

torch.manual_seed(0)
actor, critic = nn.Linear(3, 2), nn.Linear(3, 1)
optimizer = torch.optim.Adam([*actor.parameters(), *critic.parameters()], lr=1e-2)
for step in range(4):
    s, r = torch.randn(8, 3), torch.randn(8)
    dist = torch.distributions.Categorical(logits=actor(s))
    action = dist.sample()
    advantage = r - critic(s).squeeze(1)
    actor_loss = -(dist.log_prob(action) * advantage).mean()
    critic_loss = advantage.pow(2).mean()
    optimizer.zero_grad()
    (actor_loss + 0.5 * critic_loss).backward()
    optimizer.step()
