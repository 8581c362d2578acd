# line 10: training/not-in-the-optimizer/
import torch
from torch import nn


class Contrastive:
    def __init__(self):
        self.image, self.text = nn.Linear(4, 3), nn.Linear(5, 3)
        self.scale = nn.Parameter(torch.ones([]))
        self.opt = torch.optim.Adam([*self.image.parameters(), *self.text.parameters()], lr=1e-2)

    def step(self, a, b):
        logits = self.scale.exp() * self.image(a) @ self.text(b).t()
        loss = nn.functional.cross_entropy(logits, torch.arange(len(a)))
        self.opt.zero_grad()
        loss.backward()
        self.opt.step()


torch.manual_seed(0)
model = Contrastive()
for _ in range(4):
    model.step(torch.randn(6, 4), torch.randn(6, 5))
