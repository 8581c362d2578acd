# line 12: training/gradient-penalty/#create-graph
import torch
from torch import nn

torch.manual_seed(0)
d = nn.Sequential(nn.Linear(2, 16), nn.Softplus(), nn.Linear(16, 1))
g = nn.Linear(3, 2)
opt = torch.optim.Adam(d.parameters(), lr=1e-3)
for step in range(4):
    real = torch.randn(16, 2, requires_grad=True)
    scores = d(real)
    (slope,) = torch.autograd.grad(outputs=scores.sum(), inputs=real)
    r1 = slope.pow(2).sum(1).mean()
    with torch.no_grad():
        fake = g(torch.randn(16, 3))
    loss = nn.functional.softplus(d(fake)).mean() + nn.functional.softplus(-scores).mean() + 5 * r1
    opt.zero_grad()
    loss.backward()
    opt.step()
