# line 10: detach/straight-through/#why
import torch
from torch import nn

torch.manual_seed(0)
up, down = nn.Linear(4, 3), nn.Linear(3, 4)
optimizer = torch.optim.Adam([*up.parameters(), *down.parameters()])
for step in range(4):
    x = torch.rand(8, 4)
    hidden = torch.bernoulli(up(x).sigmoid())
    loss = (down(hidden) - x).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
