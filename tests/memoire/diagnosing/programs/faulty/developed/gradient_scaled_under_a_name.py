# line 14: training/accumulate-and-clip/#clip
import torch
from torch import nn

torch.manual_seed(0)
net = nn.LSTM(3, 4)
opt = torch.optim.SGD(net.parameters(), lr=0.1)

def clip(params, limit):
    for p in params:
        grad = p.grad
        norm = grad.norm()
        if norm > limit:
            grad = grad * (limit / norm)

for i in range(4):
    loss = net(torch.randn(5, 2, 3))[0].pow(2).sum() * 100
    opt.zero_grad()
    loss.backward()
    clip(net.parameters(), 0.1)
    opt.step()
