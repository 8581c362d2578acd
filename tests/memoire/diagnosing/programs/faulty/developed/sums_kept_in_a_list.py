# line 16: no-grad/memory-and-speed/#total-loss
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(3, 1)
optimizer = torch.optim.Adam(net.parameters())
history = []
for epoch in range(4):
    total = 0.0
    for _ in range(4):
        loss = net(torch.randn(8, 3)).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss
    history.append(total / 4)
