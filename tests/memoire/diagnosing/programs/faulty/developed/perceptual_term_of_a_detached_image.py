# line 14: detach/gan-discriminator/#generator-step
import torch
from torch import nn


class Trainer:
    def __init__(self):
        self.net, self.critic = nn.Conv2d(1, 1, 3, padding=1), nn.Conv2d(1, 2, 3)
        self.opt = torch.optim.Adam(self.net.parameters())
        self.opt_critic = torch.optim.Adam(self.critic.parameters())

    def step(self, x, y):
        out = self.net(x)
        score = self.critic(out.detach()).square().mean()
        loss = (out - y).square().mean() + score
        self.opt.zero_grad()
        loss.backward()
        self.opt.step()
        margin = self.critic(y).square().mean() - self.critic(out.detach()).square().mean()
        self.opt_critic.zero_grad()
        margin.backward()
        self.opt_critic.step()


torch.manual_seed(0)
trainer = Trainer()
for _ in range(4):
    trainer.step(torch.rand(2, 1, 6, 6), torch.rand(2, 1, 6, 6))
