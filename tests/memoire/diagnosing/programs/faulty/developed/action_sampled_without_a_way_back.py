# line 18: training/policy-gradients/#sampling
import torch
from torch import nn

torch.manual_seed(0)
policy = nn.Linear(3, 2)
twins = nn.ModuleList([nn.Linear(4, 1), nn.Linear(4, 1)])
policy_optimizer = torch.optim.Adam(policy.parameters(), lr=0.01)
twins_optimizer = torch.optim.Adam(twins.parameters(), lr=0.01)
for step in range(4):
    state, action, reward = torch.randn(16, 3), torch.randn(16, 1), torch.randn(16, 1)
    both = [(twin(torch.cat([state, action], 1)) - reward).square().mean() for twin in twins]
    twins_optimizer.zero_grad()
    sum(both).backward()
    twins_optimizer.step()
    mean, log_scale = policy(state).chunk(2, 1)
    pi = torch.distributions.Normal(mean, log_scale.exp())
    tried = pi.sample()
    joined = torch.cat([state, tried], 1)
    value = torch.min(twins[0](joined), twins[1](joined))
    loss = (0.2 * pi.log_prob(tried) - value).mean()
    policy_optimizer.zero_grad()
    loss.backward()
    policy_optimizer.step()
