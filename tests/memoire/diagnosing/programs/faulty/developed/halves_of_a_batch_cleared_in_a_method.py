# line 17: training/accumulate-and-clip/#where-to-clear
import torch
from torch import nn


class Trainer:
    def __init__(self):
        self.encoder, self.decoder = nn.Linear(6, 3), nn.Linear(3, 6)
        self.encoder_optimizer = torch.optim.SGD(self.encoder.parameters(), lr=0.1)
        self.decoder_optimizer = torch.optim.SGD(self.decoder.parameters(), lr=0.1)

    def reconstruct(self, x):
        loss = (self.decoder(self.encoder(x)) - x).square().mean()
        loss.backward()

    def regularise(self, x):
        self.encoder_optimizer.zero_grad()
        self.decoder_optimizer.zero_grad()
        z = self.encoder(x)
        loss = (self.decoder(z + 0.1 * torch.randn_like(z)) - x).abs().mean()
        loss.backward()

    def step(self, x):
        self.reconstruct(x)
        self.regularise(x)
        self.encoder_optimizer.step()
        self.decoder_optimizer.step()


torch.manual_seed(0)
trainer = Trainer()
for number in range(4):
    trainer.step(torch.randn(8, 6))
