# line 13: training/no-grad-in-training/#cuts-upstream
import torch
from torch import nn
from torch.distributions import Categorical

torch.manual_seed(0)
policy = nn.Linear(3, 2)
optimizer = torch.optim.Adam(policy.parameters())
for step in range(5):
    dist = Categorical(logits=policy(torch.randn(8, 3)))
    a = dist.sample()
    reward = torch.randn(8)
    with torch.no_grad():
        entropy = dist.entropy()
    loss = -(dist.log_prob(a) * reward + 0.1 * entropy).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
