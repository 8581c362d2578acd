import torch
from torch import nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b = nn.Linear(4, 8), nn.Linear(8, 1)
        self.stages = [self.a, self.b]
        self._teacher = [nn.Linear(4, 1).requires_grad_(False)]
        self.last = None
    def forward(self, x):
        for s in self.stages:
            x = torch.tanh(s(x))
        self.last = x
        return x
torch.manual_seed(0)
m = Net()
opt = torch.optim.SGD(m.parameters(), lr=0.1)
for _ in range(4):
    x = torch.randn(8, 4)
    with torch.no_grad():
        t = m._teacher[0](x)
    opt.zero_grad()
    (m(x) - t).pow(2).mean().backward()
    opt.step()
