# line 14: training/accumulate-and-clip/#clip
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(6, 2)
opt = torch.optim.SGD(net.parameters(), lr=0.1)
for i in range(5):
    loss = nn.functional.cross_entropy(net(torch.randn(8, 6)), torch.randint(2, (8,)))
    opt.zero_grad()
    loss.backward()
    for p in net.parameters():
        g = p.grad
        g = g.clamp(-0.1, 0.1)
    opt.step()
