import torch
from torch import nn
from torch.distributions import Categorical

torch.manual_seed(0)
policy, critic = nn.Linear(3, 2), nn.Linear(3, 2)
policy_optimizer = torch.optim.Adam(policy.parameters())
critic_optimizer = torch.optim.Adam(critic.parameters())
for step in range(5):
    s = torch.randn(8, 3)
    a = torch.randint(0, 2, (8, 1))
    loss = (critic(s).gather(1, a) + a).square().mean()
    critic_optimizer.zero_grad()
    loss.backward()
    critic_optimizer.step()
    dist = Categorical(logits=policy(s))
    with torch.no_grad():
        value = critic(s)
        before = dist.probs.clone()
    average = (dist.probs * value).sum(1)
    policy_loss = (-0.1 * dist.entropy() - average).mean() + (before - dist.probs).sum()
    policy_optimizer.zero_grad()
    policy_loss.backward()
    policy_optimizer.step()
