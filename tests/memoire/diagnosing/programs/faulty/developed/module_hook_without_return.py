# line 7: graphs/hooks/#return
import torch
from torch import nn


def halve(module, grad_input, grad_output):
    grad_input = tuple(g * 0.5 for g in grad_input)


torch.manual_seed(0)
net = nn.Sequential(nn.Linear(4, 4), nn.Tanh(), nn.Linear(4, 1))
net[2].register_full_backward_hook(halve)
opt = torch.optim.SGD(net.parameters(), lr=0.1)
for _ in range(4):
    loss = net(torch.randn(8, 4)).square().mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
