import torch
from torch import nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.used, self.aux = nn.Linear(3, 3), nn.Linear(3, 1)
    def forward(self, x, aux=False):
        h = self.used(x)
        return self.aux(h) if aux else h
torch.manual_seed(0)
m = Net()
opt = torch.optim.Adam(m.parameters())
for _ in range(4):
    x = torch.randn(6, 3)
    loss = nn.functional.mse_loss(m(x), m(x + 0.1).detach())
    opt.zero_grad()
    loss.backward()
    opt.step()
