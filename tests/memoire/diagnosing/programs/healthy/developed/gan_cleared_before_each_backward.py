import torch
from torch import nn

torch.manual_seed(0)
g, d = nn.Sequential(nn.Linear(2, 8), nn.BatchNorm1d(8), nn.Linear(8, 2)), nn.Linear(2, 1)
opt_g = torch.optim.SGD(g.parameters(), lr=0.01)
opt_d = torch.optim.SGD(d.parameters(), lr=0.01)
for step in range(4):
    real, z = torch.randn(16, 2) + 2, torch.randn(16, 2)
    opt_d.zero_grad()
    (d(g(z)).mean() - d(real).mean()).backward()
    opt_d.step()
    opt_g.zero_grad()
    (-d(g(z)).mean()).backward()
    opt_g.step()
    with torch.no_grad():
        print(g(torch.randn(4, 2)).mean().item())
