import torch
from torch import nn

torch.manual_seed(0)
G, D = nn.Linear(4, 2), nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
og, od = torch.optim.Adam(G.parameters()), torch.optim.Adam(D.parameters())
for step in range(5):
    z = torch.randn(8, 4)
    og.zero_grad()
    (-D(G(z)).mean()).backward()
    og.step()
    for p in D.parameters():
        p.grad = None
    (D(G(z).detach()).mean() - D(torch.randn(8, 2)).mean()).backward()
    od.step()
