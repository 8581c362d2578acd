# line 9: errors/schedulers/#order
import torch
from torch import nn
torch.manual_seed(0)
net = nn.Linear(2, 2)
opt = torch.optim.SGD(net.parameters(), lr=0.1)
sched = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=10)
for epoch in range(2):
    sched.step()
    for _ in range(2):
        loss = net(torch.randn(3, 2)).pow(2).mean()
        opt.zero_grad(); loss.backward(); opt.step()
