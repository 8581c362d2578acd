# line 12: errors/backward-calls/#second-time
import torch
from torch import nn

torch.manual_seed(0)
policy, value = nn.Linear(3, 2), nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 1))
optimizer = torch.optim.SGD([*policy.parameters(), *value.parameters()], lr=0.1)
states, action, returns = torch.randn(12, 3), torch.randint(2, (12,)), torch.randn(12)
with torch.no_grad():
    old = policy(states).log_softmax(-1)[torch.arange(12), action]
weight = 1.0
surplus = returns - value(states).squeeze(-1)
surplus = surplus / surplus.std()
for epoch in range(3):
    ratio = (policy(states).log_softmax(-1)[torch.arange(12), action] - old).exp()
    loss = -(ratio * surplus).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
