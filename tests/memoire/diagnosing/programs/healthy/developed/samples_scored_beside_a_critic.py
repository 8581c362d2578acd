"""A policy learns from scored samples, with the loss of its critic in the same sum; leaves follow their optimizers."""

import torch
from torch import nn

torch.manual_seed(0)
policy, critic = nn.Linear(3, 2), nn.Linear(3, 1)
policy_optimizer = torch.optim.Adam(policy.parameters(), lr=0.01)
critic_optimizer = torch.optim.Adam(critic.parameters(), lr=0.01)
for step in range(4):
    state = torch.randn(16, 3)
    pi = torch.distributions.Categorical(logits=policy(state))
    action = pi.sample()
    reward, value = (action == 1).float() - state[:, 0], critic(state).squeeze(1)
    loss = -(pi.log_prob(action) * (reward - value).detach()).mean() + (reward - value).square().mean()
    policy_optimizer.zero_grad()
    critic_optimizer.zero_grad()
    loss.backward()
    policy_optimizer.step()
    critic_optimizer.step()

image = torch.rand(4, 3, requires_grad=True)
for stage in range(2):
    optimizer = torch.optim.SGD([image], lr=0.1)
    for step in range(3):
        optimizer.zero_grad()
        critic(image).square().mean().backward()
        optimizer.step()
        image.data.clamp_(0, 1)
    image = (image * 0.9).detach().requires_grad_()
noise = torch.zeros(4, 3, requires_grad=True)
for step in range(3):
    critic(image + noise).mean().backward()
    noise.data = noise.data + 0.1 * noise.grad.sign()
    noise.grad.zero_()
