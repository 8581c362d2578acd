# line 17: detach/gan-discriminator/#without
import torch
from torch import nn


class GAN:
    def __init__(self):
        self.g, self.d = nn.Linear(2, 2), nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
        self.opt_g = torch.optim.SGD(self.g.parameters(), lr=0.01)
        self.opt_d = torch.optim.SGD(self.d.parameters(), lr=0.01)

    def step(self, real):
        self.opt_g.zero_grad()
        self.opt_d.zero_grad()
        fake = self.g(torch.randn(16, 2))
        real_score = self.d(real)
        fake_score = self.d(fake)
        (fake_score.mean() - real_score.mean()).backward()
        self.opt_d.step()
        loss = -self.d(self.g(torch.randn(16, 2))).mean()
        loss.backward()
        self.opt_g.step()


torch.manual_seed(0)
gan = GAN()
for _ in range(4):
    gan.step(torch.randn(16, 2) + 2)
