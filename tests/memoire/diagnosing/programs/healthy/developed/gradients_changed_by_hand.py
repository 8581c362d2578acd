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
        p.grad = g
    for p in net.parameters():
        g = p.grad
        g = g / (g.norm() + 1e-6)
        p.grad.copy_(g)
    total = 0.0
    for p in net.parameters():
        grad = p.grad
        norm = grad.norm()
        total += norm.item() ** 2
    opt.step()
