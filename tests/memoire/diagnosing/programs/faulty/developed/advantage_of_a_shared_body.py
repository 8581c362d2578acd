# line 23: training/policy-gradients/#advantage
import torch
from torch import nn


class AC(nn.Module):
    def __init__(self):
        super().__init__()
        self.trunk, self.pi, self.v = nn.Linear(4, 16), nn.Linear(16, 2), nn.Linear(16, 1)

    def forward(self, s):
        h = torch.tanh(self.trunk(s))
        return torch.distributions.Categorical(logits=self.pi(h)), self.v(h).squeeze(-1)


torch.manual_seed(0)
net = AC()
opt = torch.optim.Adam(net.parameters(), lr=1e-2)
for episode in range(4):
    dist, value = net(torch.randn(12, 4))
    returns = torch.randn(12)
    delta = returns - value
    policy_loss = (-dist.log_prob(dist.sample()) * delta).sum()
    value_loss = nn.functional.mse_loss(value, returns)
    opt.zero_grad()
    (policy_loss + value_loss).backward()
    opt.step()
