# line 18: errors/in-place/#optimizer-step
import torch
from torch import nn

torch.manual_seed(0)
actor, critic = nn.Linear(4, 2), nn.Sequential(nn.Linear(6, 8), nn.Tanh(), nn.Linear(8, 1))
actor_opt = torch.optim.Adam(actor.parameters(), lr=1e-3)
critic_opt = torch.optim.Adam(critic.parameters(), lr=1e-3)
state, reward = torch.randn(16, 4), torch.randn(16, 1)

action = actor(state)
q = critic(torch.cat([state, action], dim=1))
critic_loss = nn.functional.mse_loss(q, reward)
actor_loss = -q.mean()

critic_opt.zero_grad()
critic_loss.backward(retain_graph=True)
critic_opt.step()

actor_opt.zero_grad()
actor_loss.backward()
actor_opt.step()
