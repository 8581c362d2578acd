# line 19: eval/batchnorm/#frozen
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv1d(1, 2, 3), nn.BatchNorm1d(2), nn.ReLU())
        self.head = nn.Linear(8, 2)

    def forward(self, x):
        return self.head(self.stem(x).flatten(1))


torch.manual_seed(0)
net = Net()
for name, p in net.named_parameters():
    p.requires_grad = "head" in name
opt = torch.optim.Adam((p for p in net.parameters() if p.requires_grad), lr=1e-2)
for step in range(4):
    loss = nn.functional.cross_entropy(net(torch.randn(6, 1, 6)), torch.randint(2, (6,)))
    opt.zero_grad()
    loss.backward()
    opt.step()
