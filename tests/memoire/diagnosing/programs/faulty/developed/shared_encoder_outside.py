# line 8: errors/backward-calls/#second-time
import torch
from torch import nn
torch.manual_seed(0)
enc, head = nn.Linear(3, 4), nn.Linear(4, 1)
opt = torch.optim.SGD([*enc.parameters(), *head.parameters()], lr=0.01)
x = torch.randn(6, 3)
features = torch.tanh(enc(x))
for epoch in range(3):
    opt.zero_grad()
    loss = head(features).pow(2).mean()
    loss.backward()
    opt.step()
