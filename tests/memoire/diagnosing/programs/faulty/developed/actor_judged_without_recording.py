# line 28: training/policy-gradients/#actor
import torch
from torch import nn
from torch.distributions import Normal

torch.manual_seed(0)
policy, critic = nn.Linear(3, 2), nn.Linear(4, 1)
policy_optimizer = torch.optim.Adam(policy.parameters())
critic_optimizer = torch.optim.Adam(critic.parameters())


def sample(s):
    mean, log_std = policy(s).chunk(2, -1)
    dist = Normal(mean, log_std.exp())
    a = dist.rsample()
    return a, dist.log_prob(a)


for step in range(5):
    s = torch.randn(8, 3)
    with torch.no_grad():
        a, _ = sample(s)
    loss = (critic(torch.cat([s, a], 1)) + a.square()).square().mean()
    critic_optimizer.zero_grad()
    loss.backward()
    critic_optimizer.step()
    new, score = sample(s)
    with torch.no_grad():
        value = critic(torch.cat([s, new], 1))
    policy_loss = (0.1 * score - value).mean()
    policy_optimizer.zero_grad()
    policy_loss.backward()
    policy_optimizer.step()
