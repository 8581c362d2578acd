# line 17: detach/straight-through/#vq-vae
import torch
from torch import nn


class Tokenizer(nn.Module):
    def __init__(self):
        super().__init__()
        self.project = nn.Conv1d(2, 3, 1)
        self.codes = nn.Parameter(torch.randn(9, 3))
        self.back = nn.Conv1d(3, 2, 1)

    def forward(self, signal):
        latent = self.project(signal).transpose(1, 2)
        nearest = (latent.unsqueeze(2) - self.codes).square().sum(-1).argmin(-1)
        chosen = self.codes[nearest]
        passed = chosen.detach() + latent - latent.detach()
        terms = [(passed - latent.detach()).square().mean(), (latent - passed.detach()).square().mean()]
        return self.back(passed.transpose(1, 2)), terms[0] + 0.25 * terms[1]


torch.manual_seed(0)
model = Tokenizer()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for step in range(4):
    signal = torch.randn(5, 2, 12)
    rebuilt, extra = model(signal)
    loss = nn.functional.l1_loss(rebuilt, signal) + extra
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
