import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.last = nn.LazyLinear(4), None

    def forward(self, x):
        hidden = torch.relu(self.first(x))
        if self.last is None:
            self.last = nn.Linear(hidden.shape[-1], 1)
        return self.last(hidden)


torch.manual_seed(0)
net = Net()
net(torch.randn(1, 3))
opt = torch.optim.SGD(net.parameters(), lr=0.1)
for step in range(4):
    loss = net(torch.randn(8, 3)).square().mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
