import torch
from torch import nn
torch.manual_seed(0)
G, D = nn.Linear(3, 2), nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
og, od = torch.optim.Adam(G.parameters()), torch.optim.Adam(D.parameters())
for _ in range(5):
    fake = G(torch.randn(8, 3))
    (D(fake.detach()).mean() - D(torch.randn(8, 2)).mean()).backward()
    od.step()
    od.zero_grad()
    (-D(fake).mean()).backward()
    og.step()
    og.zero_grad()
    od.zero_grad()
