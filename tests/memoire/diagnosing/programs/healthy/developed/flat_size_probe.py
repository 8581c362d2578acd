import torch
from torch import nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.Dropout(0.1))
        with torch.no_grad():
            n = self.conv(torch.zeros(1, 1, 8, 8)).numel()
        self.fc = nn.Linear(n, 2)
    def forward(self, x):
        return self.fc(self.conv(x).flatten(1))
torch.manual_seed(0)
net = Net(); opt = torch.optim.AdamW(net.parameters())
for _ in range(3):
    loss = nn.functional.cross_entropy(net(torch.randn(2, 1, 8, 8)), torch.tensor([0, 1]))
    opt.zero_grad(); loss.backward(); opt.step()
