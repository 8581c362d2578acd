# line 12: graphs/random-and-scatter/
import torch
from torch import nn

class Bayes(nn.Module):
    def __init__(self):
        super().__init__()
        self.mu, self.rho = nn.Parameter(torch.randn(3, 2)), nn.Parameter(torch.full((3, 2), -3.0))

    def forward(self, x):
        sigma = nn.functional.softplus(self.rho)
        weight = torch.normal(self.mu, sigma)
        return x @ weight.t()

    def kl(self):
        sigma = nn.functional.softplus(self.rho)
        return 0.5 * (sigma.pow(2) + self.mu.pow(2) - 1 - 2 * sigma.log()).sum()

torch.manual_seed(0)
net = Bayes()
opt = torch.optim.Adam(net.parameters(), lr=1e-2)
for i in range(4):
    loss = nn.functional.cross_entropy(net(torch.randn(8, 2)), torch.randint(3, (8,))) + 0.01 * net.kl()
    opt.zero_grad()
    loss.backward()
    opt.step()
