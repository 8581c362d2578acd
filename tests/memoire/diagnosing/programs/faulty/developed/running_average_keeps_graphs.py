# line 13: no-grad/memory-and-speed/#total-loss
import torch
from torch import nn
torch.manual_seed(0)
net = nn.Linear(3, 1)
opt = torch.optim.SGD(net.parameters(), lr=0.1)
stats = {"avg": 0.0}
for i in range(8):
    loss = net(torch.randn(4, 3)).pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    stats["avg"] = 0.9 * stats["avg"] + 0.1 * loss
print(float(stats["avg"]))
