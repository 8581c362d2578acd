# line 8: training/not-in-the-optimizer/
import torch
from torch import nn

torch.manual_seed(0)
g, d = nn.Linear(3, 2), nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 1))
opt_g = torch.optim.SGD(g.parameters(), lr=0.01)
opt_d = torch.optim.SGD(g.parameters(), lr=0.01)
for step in range(4):
    d.zero_grad()
    (d(g(torch.randn(8, 3)).detach()).mean() - d(torch.randn(8, 2)).mean()).backward()
    opt_d.step()
    opt_g.zero_grad()
    (-d(g(torch.randn(8, 3))).mean()).backward()
    opt_g.step()
