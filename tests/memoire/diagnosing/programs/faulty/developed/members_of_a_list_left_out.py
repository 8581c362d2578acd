# line 7: training/not-in-the-optimizer/
import torch
from torch import nn

torch.manual_seed(0)
members = [nn.Linear(2, 1) for _ in range(3)]
optimizer = torch.optim.Adam(members[0].parameters(), lr=0.1)
for step in range(4):
    x = torch.randn(8, 2)
    loss = sum((member(x) - 1).square().mean() for member in members)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
