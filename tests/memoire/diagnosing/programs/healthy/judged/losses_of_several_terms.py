import torch
from torch import nn

torch.manual_seed(0)
nets = nn.ModuleList(nn.Linear(3, 1) for _ in range(3))
opt = torch.optim.SGD(nets.parameters(), lr=0.1)
for step in range(3):
    x = torch.randn(6, 3)
    loss = 0
    for net in nets:
        loss = loss + (net(x) - x.mean(1, keepdim=True)).pow(2).mean()
    l2 = sum(p.pow(2).sum() for p in nets.parameters())
    loss += 1e-3 * l2
    opt.zero_grad()
    loss.backward()
    opt.step()
