# line 12: detach/constant-targets/#semi-gradient
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
q = nn.Linear(3, 2)
optimizer = torch.optim.SGD(q.parameters(), lr=0.1)
for step in range(4):
    s, s2, r = torch.randn(8, 3), torch.randn(8, 3), torch.randn(8)
    next_q = q(s2).max(1).values
    loss = F.mse_loss(q(s)[:, 0], r + 0.9 * next_q)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
