# line 19: detach/constant-targets/#queue
from collections import deque
import torch
from torch import nn

torch.manual_seed(0)
encoder = nn.Linear(4, 3)
optimizer = torch.optim.SGD(encoder.parameters(), lr=0.1)
memory = deque(maxlen=3)
for step in range(5):
    x = torch.randn(8, 4)
    z = nn.functional.normalize(encoder(x), dim=1)
    loss = (1 - (z * z.roll(1, 0)).sum(1)).mean()
    for old in memory:
        loss = loss + (z @ old.T).clamp(min=0).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    memory.append(z)
