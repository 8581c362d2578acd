# line 10: compare/detach-vs-clone-vs-data/#caught-or-wrong
import torch
from torch import nn
torch.manual_seed(0)
lin = nn.Linear(2, 2)
opt = torch.optim.SGD(lin.parameters(), lr=0.1)
x = torch.randn(3, 2, requires_grad=True)
for i in range(2):
    out = lin(x).pow(2).sum()
    lin.weight.data.mul_(0.9)
    opt.zero_grad()
    out.backward()
    opt.step()
