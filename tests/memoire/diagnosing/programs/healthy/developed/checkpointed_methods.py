import torch
from torch import nn
from torch.utils.checkpoint import checkpoint

torch.manual_seed(0)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem, self.block, self.head = nn.Linear(8, 8), nn.Linear(8, 8), nn.Linear(8, 1)

    def _run(self, h):
        return torch.tanh(self.block(h))

    def forward(self, x):
        h = self.stem(x)
        h = checkpoint(self._run, h, use_reentrant=True)
        h = checkpoint(lambda z: torch.relu(self.block(z)), h, use_reentrant=False)
        return self.head(h)


net = Net()
opt = torch.optim.Adam(net.parameters(), lr=1e-2)
for step in range(5):
    x = torch.randn(16, 8)
    loss = (net(x) - x[:, :1]).pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
net.eval()
with torch.no_grad():
    print(net(torch.randn(3, 8)))
frozen = nn.Linear(8, 8).requires_grad_(False)
for step in range(3):
    h = checkpoint(frozen, torch.randn(16, 8), use_reentrant=True)
    loss = net(h).pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
