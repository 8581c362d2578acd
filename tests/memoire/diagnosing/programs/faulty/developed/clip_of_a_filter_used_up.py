# line 13: training/clip-and-log-norms/#used-up
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(4, 1)
params = filter(lambda p: p.requires_grad, net.parameters())
opt = torch.optim.Adam(params, lr=1e-2)
for step in range(4):
    loss = (net(torch.randn(8, 4)) - 1).square().mean()
    opt.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(params, 0.5)
    opt.step()
