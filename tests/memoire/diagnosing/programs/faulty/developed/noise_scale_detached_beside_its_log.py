# line 12: detach/what-it-does/#one-path
import torch
from torch import nn

torch.manual_seed(0)
net, log_sigma = nn.Linear(3, 1), nn.Parameter(torch.zeros(1))
optimizer = torch.optim.Adam([*net.parameters(), log_sigma], lr=1e-2)
x = torch.randn(32, 3)
y = x.sum(1, keepdim=True)
for step in range(5):
    error = net(x) - y
    sigma = log_sigma.detach().exp()
    loss = (error.pow(2) / (2 * sigma**2)).mean() + log_sigma.sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
