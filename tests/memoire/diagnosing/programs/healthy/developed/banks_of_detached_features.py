"""What is kept for later batches is detached, at one end or the other; a list of one sequence is used at once."""

from collections import deque

import torch
from torch import nn

torch.manual_seed(0)
encoder, cell = nn.Linear(4, 3), nn.GRUCell(4, 3)
optimizer = torch.optim.SGD([*encoder.parameters(), *cell.parameters()], lr=0.1)
bank, queue = deque(maxlen=4), torch.randn(6, 3)
for step in range(5):
    x = torch.randn(6, 4)
    z = encoder(x)
    loss = (z @ queue.T).square().mean()
    for old in bank:
        loss = loss + (z @ old.T).square().mean()
    states, state = [], torch.zeros(6, 3)
    for time in range(3):
        state = cell(x, state)
        states.append(state)
    loss = loss + torch.stack(states).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    bank.append(z.detach())
    queue = torch.cat([z, queue])[:6].detach()
