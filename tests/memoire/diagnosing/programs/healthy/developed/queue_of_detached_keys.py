from collections import deque
import torch
from torch import nn

torch.manual_seed(0)
encoder, cell = nn.Linear(4, 3), nn.GRUCell(3, 3)
optimizer = torch.optim.SGD([*encoder.parameters(), *cell.parameters()], lr=0.1)
memory, h = deque(maxlen=3), torch.zeros(8, 3)
for step in range(5):
    z = nn.functional.normalize(encoder(torch.randn(8, 4)), dim=1)
    h = cell(z, h.detach())
    loss = h.square().mean()
    for old in memory:
        loss = loss + (z @ old.T).clamp(min=0).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    memory.append(z.detach())
