import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv1d(1, 2, 3), nn.BatchNorm1d(2), nn.ReLU()).requires_grad_(False)
        self.head = nn.Sequential(nn.BatchNorm1d(8), nn.Linear(8, 2))

    def forward(self, x):
        return self.head(self.stem(x).flatten(1))

    def train(self, mode=True):
        super().train(mode)
        self.stem.eval()
        return self


torch.manual_seed(0)
net = Net().train()
opt = torch.optim.Adam(net.head.parameters(), lr=1e-2)
for step in range(4):
    loss = nn.functional.cross_entropy(net(torch.randn(6, 1, 6)), torch.randint(2, (6,)))
    opt.zero_grad()
    loss.backward()
    opt.step()
