# line 14: training/policy-gradients/#sampling
import torch
from torch import nn


class BayesLinear(nn.Module):
    def __init__(self, n, m):
        super().__init__()
        self.mu = nn.Parameter(torch.zeros(m, n))
        self.rho = nn.Parameter(torch.full((m, n), -3.0))

    def forward(self, x):
        posterior = torch.distributions.Normal(self.mu, nn.functional.softplus(self.rho))
        weight = posterior.sample()
        self.kl = torch.distributions.kl_divergence(posterior, torch.distributions.Normal(0.0, 1.0)).sum()
        return x @ weight.t()


torch.manual_seed(0)
layer = BayesLinear(4, 1)
optimizer = torch.optim.Adam(layer.parameters(), lr=1e-2)
x = torch.randn(32, 4)
y = x.sum(1, keepdim=True)
for step in range(5):
    loss = (layer(x) - y).pow(2).mean() + 1e-3 * layer.kl
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
