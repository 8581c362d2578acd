import copy

import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Linear(8, 1))
shadow = {k: v.clone() for k, v in net.state_dict().items()}
listed = [p.detach().clone() for p in net.parameters()]
twin = copy.deepcopy(net).requires_grad_(False)
live = net.state_dict()
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
for step in range(5):
    loss = net(torch.randn(8, 3)).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    with torch.no_grad():
        for k, v in live.items():
            shadow[k].mul_(0.9).add_(v, alpha=0.1)
        for a, t, p in zip(listed, twin.parameters(), net.parameters()):
            a.lerp_(p, 0.1)
            t.copy_(0.9 * t + 0.1 * p)
        first = net[0].weight.data
        first.clamp_(-1, 1)
        first.div_(net[0].weight.norm().clamp(min=1))
