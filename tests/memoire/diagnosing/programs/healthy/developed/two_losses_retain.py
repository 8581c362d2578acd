import torch
from torch import nn
torch.manual_seed(0)
trunk, a, b = nn.Linear(3, 4), nn.Linear(4, 1), nn.Linear(4, 1)
opt = torch.optim.SGD([*trunk.parameters(), *a.parameters(), *b.parameters()], lr=0.1)
for i in range(4):
    h = trunk(torch.randn(5, 3)).relu()
    opt.zero_grad()
    a(h).pow(2).mean().backward(retain_graph=True)
    b(h).abs().mean().backward()
    opt.step()
