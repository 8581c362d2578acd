# line 12: training/accumulate-and-clip/#where-to-clear
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for step in range(4):
    loss = (model(torch.randn(8, 3)) - 1).square().mean()
    loss.backward()
    for p in model.parameters():
        p.grad = None
    optimizer.step()
