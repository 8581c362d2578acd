# line 15: training/several-losses/
import torch
from torch import nn


class Trainer:
    def __init__(self):
        self.encoder, self.decoder, self.domain = nn.Linear(6, 4), nn.Linear(4, 6), nn.Linear(4, 2)
        parts = [self.encoder, self.decoder, self.domain]
        self.opt = torch.optim.Adam([p for part in parts for p in part.parameters()], lr=1e-2)

    def step(self, x, d):
        code = torch.tanh(self.encoder(x))
        reconstruction = (self.decoder(code) - x).square().mean()
        domain_loss = nn.functional.cross_entropy(self.domain(code), d)
        loss = reconstruction + 1e-3 * code.abs().mean()
        self.opt.zero_grad()
        loss.backward()
        self.opt.step()
        return loss.item(), domain_loss.item()


torch.manual_seed(0)
trainer = Trainer()
for _ in range(4):
    trainer.step(torch.randn(8, 6), torch.randint(0, 2, (8,)))
