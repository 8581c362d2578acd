# line 12: errors/nan-gradients/#singular-points
import torch
from torch import nn

torch.manual_seed(0)
proj = nn.Linear(2, 2, bias=False)
opt = torch.optim.SGD(proj.parameters(), lr=0.1)
points = torch.tensor([[0.0, 0.0], [1.0, 2.0], [3.0, 1.0]])
for epoch in range(2):
    z = proj(points)
    squared = z.pow(2).sum(dim=1)
    dist = torch.sqrt(squared)
    loss = dist.mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    print(loss.item())
