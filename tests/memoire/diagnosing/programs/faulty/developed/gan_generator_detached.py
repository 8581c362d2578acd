# line 21: detach/gan-discriminator/#generator-step
import torch
from torch import nn

class GAN:
    def __init__(self):
        self.g = nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Linear(8, 2))
        self.d = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
        self.og = torch.optim.Adam(self.g.parameters())
        self.od = torch.optim.Adam(self.d.parameters())

    def step_d(self, real):
        fake = self.g(torch.randn(len(real), 3)).detach()
        loss = nn.functional.softplus(-self.d(real)).mean() + nn.functional.softplus(self.d(fake)).mean()
        self.od.zero_grad()
        loss.backward()
        self.od.step()

    def step_g(self, n):
        fake = self.g(torch.randn(n, 3))
        loss = nn.functional.softplus(-self.d(fake.detach())).mean()
        self.og.zero_grad()
        loss.backward()
        self.og.step()

torch.manual_seed(0)
gan = GAN()
for _ in range(5):
    gan.step_d(torch.randn(8, 2))
    gan.step_g(8)
