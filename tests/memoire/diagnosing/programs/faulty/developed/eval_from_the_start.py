# line 13: eval/training-flag/#flag
import torch
from torch import nn
torch.manual_seed(0)
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.f = nn.Sequential(nn.Linear(6, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Dropout(0.5), nn.Linear(16, 2))
    def forward(self, x):
        return self.f(x)
def load():
    net = Net()
    net.eval()
    return net
net = load()
opt = torch.optim.AdamW(net.parameters(), lr=1e-3)
for _ in range(4):
    opt.zero_grad()
    loss = nn.functional.cross_entropy(net(torch.randn(8, 6)), torch.randint(0, 2, (8,)))
    loss.backward()
    opt.step()
