# line 18: training/ema-and-targets/
import copy

import torch
from torch import nn

torch.manual_seed(0)
student = nn.Linear(3, 2)
teacher = copy.deepcopy(student).requires_grad_(False)
optimizer = torch.optim.SGD(student.parameters(), lr=0.1)
for step in range(5):
    x = torch.randn(8, 3)
    loss = nn.functional.mse_loss(student(x), teacher(x + 0.1)) + student(x).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    for s, t in zip(student.parameters(), teacher.parameters()):
        s.data.mul_(0.9).add_(t.data, alpha=0.1)
