import torch
from torch import nn

torch.manual_seed(0)
G, D = nn.Linear(4, 2), nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
og, od = torch.optim.Adam(G.parameters()), torch.optim.Adam(D.parameters())
bce = nn.BCEWithLogitsLoss()
for i in range(5):
    z = torch.randn(8, 4)
    g_loss = bce(D(G(z)), torch.ones(8, 1))
    og.zero_grad()
    g_loss.backward()
    og.step()
    D.zero_grad()
    d_loss = bce(D(torch.randn(8, 2)), torch.ones(8, 1)) + bce(D(G(z).detach()), torch.zeros(8, 1))
    d_loss.backward()
    od.step()
