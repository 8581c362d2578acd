# line 11: errors/conversions/#copy-construct
import torch
from torch import nn, optim

torch.manual_seed(0)
mlp = nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Linear(8, 1))
opt = optim.SGD(mlp.parameters(), lr=0.1)

def criterion(out, target):
    err = (out - target).abs()
    return torch.tensor([e.mean() for e in err]).mean()

data = torch.randn(10, 3)
label = torch.randn(10, 1)
for i in range(5):
    opt.zero_grad()
    loss = criterion(mlp(data), label)
    loss.backward()
    opt.step()
