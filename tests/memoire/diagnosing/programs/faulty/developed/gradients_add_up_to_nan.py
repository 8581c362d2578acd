# line 11: training/accumulate-and-clip/#where-to-clear
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(3, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=9.0)
for _ in range(80):
    x = torch.randn(8, 3)
    loss = nn.functional.mse_loss(net(x), x.sum(1, keepdim=True))
    loss.backward()
    optimizer.step()
