# line 6: requires-grad/parameters-and-buffers/#shared
import torch
from torch import nn

torch.manual_seed(0)
critics = nn.ModuleList([nn.Linear(3, 1)] * 2)
optimizer = torch.optim.SGD(critics.parameters(), lr=0.1)
for _ in range(4):
    s, y = torch.randn(8, 3), torch.randn(8, 1)
    loss = sum(nn.functional.mse_loss(critic(s), y) for critic in critics)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
