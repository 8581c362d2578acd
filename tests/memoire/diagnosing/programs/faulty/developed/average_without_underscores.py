# line 20: training/hand-written-sgd/#forms
import copy
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(4, 2)
ema = copy.deepcopy(net)
for p in ema.parameters():
    p.requires_grad_(False)
opt = torch.optim.SGD(net.parameters(), lr=0.1)
for step in range(5):
    x = torch.randn(8, 4)
    loss = (net(x) - x[:, :2]).square().mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    with torch.no_grad():
        for e, p in zip(ema.parameters(), net.parameters()):
            e.mul(0.9).add(p, alpha=0.1)
