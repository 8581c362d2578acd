import torch
from torch import nn
torch.manual_seed(0)
a, b = nn.Linear(3, 3), nn.Linear(3, 1)
opt = torch.optim.Adam([*a.parameters(), *b.parameters()])
for i in range(6):
    if i == 3:
        for p in a.parameters():
            p.requires_grad_(False)
            p.grad = None
    opt.zero_grad()
    b(a(torch.randn(4, 3)).tanh()).pow(2).mean().backward()
    opt.step()
