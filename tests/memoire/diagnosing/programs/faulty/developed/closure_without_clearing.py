# line 10: training/closures/
import torch
from torch import nn
torch.manual_seed(0)
x = torch.randn(20, 2)
net = nn.Linear(2, 1)
opt = torch.optim.LBFGS(net.parameters(), max_iter=4)
def closure():
    loss = (net(x) - x[:, :1]).pow(2).mean()
    loss.backward()
    return loss
for _ in range(4):
    opt.step(closure)
