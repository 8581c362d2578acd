# line 11: errors/backward-calls/#scalar-outputs
import torch
from torch import nn
torch.manual_seed(0)
net = nn.Linear(4, 2)
opt = torch.optim.SGD(net.parameters(), lr=0.1)
crit = nn.CrossEntropyLoss(reduction="none")
for _ in range(3):
    loss = crit(net(torch.randn(4, 4)), torch.randint(0, 2, (4,)))
    opt.zero_grad()
    loss.backward()
    opt.step()
