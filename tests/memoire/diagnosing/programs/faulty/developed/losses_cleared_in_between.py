# line 11: training/accumulate-and-clip/#where-to-clear
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(2, 1)
optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
for step in range(4):
    for task in range(3):
        x = torch.randn(4, 2) + task
        optimizer.zero_grad()
        (model(x) - task).square().mean().backward()
    optimizer.step()
