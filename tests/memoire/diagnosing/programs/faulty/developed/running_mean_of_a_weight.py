# line 14: training/ema-and-targets/
import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(3, 1)
mean = torch.zeros(1, 3)
optimizer = torch.optim.Adam(layer.parameters())
for step in range(6):
    loss = (layer(torch.randn(8, 3)) - 1).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    mean = 0.9 * mean + 0.1 * layer.weight
print(mean)
