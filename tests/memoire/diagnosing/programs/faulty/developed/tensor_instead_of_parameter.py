# line 9: requires-grad/parameters-and-buffers/#which
import torch
from torch import nn

class ScaledLinear(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.lin = nn.Linear(n, n)
        self.scale = torch.ones(n, requires_grad=True)

    def forward(self, x):
        return self.lin(x) * self.scale

torch.manual_seed(1)
net = nn.Sequential(ScaledLinear(5), nn.ReLU(), nn.Linear(5, 1))
opt = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9)
for it in range(6):
    x = torch.randn(16, 5)
    target = x.sum(1, keepdim=True)
    loss = ((net(x) - target) ** 2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
