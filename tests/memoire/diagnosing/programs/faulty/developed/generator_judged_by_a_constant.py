# line 14: detach/gan-discriminator/#generator-step
import torch
from torch import nn

torch.manual_seed(0)
g, d = nn.Linear(3, 2), nn.Linear(2, 1)
opt_g, opt_d = torch.optim.Adam(g.parameters()), torch.optim.Adam(d.parameters())
for step in range(4):
    real, fake = torch.randn(8, 2) + 1, g(torch.randn(8, 3))
    loss_d = d(fake.detach()).mean() - d(real).mean()
    opt_d.zero_grad()
    loss_d.backward()
    opt_d.step()
    loss_g = (fake - real).abs().mean() - d(fake.detach()).mean()
    opt_g.zero_grad()
    loss_g.backward()
    opt_g.step()
