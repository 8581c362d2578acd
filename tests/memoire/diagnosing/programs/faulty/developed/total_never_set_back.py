# line 13: training/memory-grows/#graphs
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(3, 5), nn.Tanh(), nn.Linear(5, 2))
optimizer = torch.optim.Adam(model.parameters())
total = 0
for epoch in range(2):
    for batch in torch.randn(4, 6, 3):
        optimizer.zero_grad()
        loss = model(batch).square().mean()
        total = total + loss
        total.backward()
        optimizer.step()
