# line 11: detach/what-it-does/#one-path
import torch
from torch import nn

torch.manual_seed(0)
G, D = nn.Linear(4, 2), nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1))
od, og = torch.optim.Adam(D.parameters()), torch.optim.Adam(G.parameters())
for i in range(5):
    real, fake = torch.randn(8, 2), G(torch.randn(8, 4)).detach()
    mix = (0.5 * real + 0.5 * fake).requires_grad_()
    g = torch.autograd.grad(D(mix).sum(), mix, create_graph=True)[0].detach()
    gp = (g.norm(2, 1) - 1).pow(2).mean()
    loss = D(fake).mean() - D(real).mean() + 10 * gp
    od.zero_grad()
    loss.backward()
    od.step()
    og.zero_grad()
    (-D(G(torch.randn(8, 4))).mean()).backward()
    og.step()
