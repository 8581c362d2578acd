# line 11: training/zero-gradients/#saturated
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(4, 1)
alpha = nn.Parameter(torch.tensor(1.5))
opt = torch.optim.SGD([*net.parameters(), alpha], lr=0.05)
for i in range(6):
    x = torch.randn(16, 4)
    gate = alpha.clamp(0, 1)
    loss = (gate * net(x) - x.sum(1, keepdim=True)).pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
