# line 8: training/zero-gradients/#rate-zero
import torch
from torch import nn

torch.manual_seed(0)
warmup, total = 0, 10
net = nn.Linear(4, 1)
opt = torch.optim.SGD(net.parameters(), lr=1e-2 * warmup / total)
for step in range(4):
    loss = (net(torch.randn(8, 4)) - 1).square().mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
