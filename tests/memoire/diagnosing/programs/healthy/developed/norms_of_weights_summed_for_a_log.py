import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 1))
mean = {name: torch.zeros_like(p) for name, p in model.named_parameters()}
optimizer = torch.optim.Adam(model.parameters())
for step in range(6):
    loss = (model(torch.randn(8, 3)) - 1).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    size = 0.0
    for name, p in model.named_parameters():
        size = size + p.square().sum()
        mean[name] = 0.9 * mean[name] + 0.1 * p.detach()
    print(float(size))
