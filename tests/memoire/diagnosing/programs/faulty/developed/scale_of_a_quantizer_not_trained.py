# line 14: detach/straight-through/#zero-point
import torch
from torch import nn


class Quantized(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(6, 2)
        self.scale = nn.Parameter(torch.tensor(0.1))

    def forward(self, x):
        levels = (self.layer.weight / self.scale).round().clamp(-8, 7) * self.scale
        weight = self.layer.weight + (levels - self.layer.weight).detach()
        return nn.functional.linear(x, weight, self.layer.bias)


torch.manual_seed(0)
model = Quantized()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for step in range(4):
    x = torch.randn(20, 6)
    loss = (model(x) - x[:, :2]).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
