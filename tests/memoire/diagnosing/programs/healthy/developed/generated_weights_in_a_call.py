import torch
from torch import nn
from torch.func import functional_call

class HyperNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.gen = nn.Linear(2, 12)
        self.conv = nn.Conv1d(1, 4, 3)

    def forward(self, x, style):
        w = self.gen(style).view(4, 1, 3)
        return functional_call(self.conv, {"weight": w, "bias": self.conv.bias}, (x,)).mean()

torch.manual_seed(0)
net = HyperNet()
net.gen.weight.data.mul_(0.1)
opt = torch.optim.SGD(net.parameters(), lr=0.1)
for i in range(5):
    loss = (net(torch.randn(2, 1, 10), torch.randn(2)) - 1) ** 2
    opt.zero_grad()
    loss.backward()
    opt.step()
    with torch.no_grad():
        net.gen.weight.data.clamp_(-1, 1)
