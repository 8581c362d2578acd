# line 10: errors/conversions/#copy-construct
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(3, 1)
opt = torch.optim.SGD(net.parameters(), lr=0.1)
for _ in range(4):
    first, second = net(torch.randn(8, 3)).square().mean(), net(torch.randn(8, 3)).abs().mean()
    loss = torch.Tensor([first, second]).sum()
    loss.requires_grad = True
    opt.zero_grad()
    loss.backward()
    opt.step()
