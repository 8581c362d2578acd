# line 7: training/ema-and-targets/#same-module
import torch
from torch import nn

torch.manual_seed(0)
online = nn.Linear(3, 2)
target = online
optimizer = torch.optim.SGD(online.parameters(), lr=0.1)
for step in range(6):
    s, s2, r = torch.randn(8, 3), torch.randn(8, 3), torch.randn(8)
    with torch.no_grad():
        y = r + 0.9 * target(s2).amax(1)
    loss = (online(s).amax(1) - y).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 3 == 2:
        target.load_state_dict(online.state_dict())
