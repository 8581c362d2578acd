import torch
from torch import nn
import torch.nn.functional as F
torch.manual_seed(0)
net = nn.Sequential(nn.Linear(3, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 2)); opt = torch.optim.SGD(net.parameters(), lr=0.1)
def pgd(x, y):
    net.eval()
    d = torch.zeros_like(x, requires_grad=True)
    for _ in range(2):
        F.cross_entropy(net(x + d), y).backward()
        with torch.no_grad():
            d += 0.1 * d.grad.sign(); d.grad.zero_()
    net.train()
    return (x + d).detach()
for _ in range(3):
    x, y = torch.randn(6, 3), torch.randint(2, (6,))
    xa = pgd(x, y)
    opt.zero_grad(); F.cross_entropy(net(xa), y).backward(); opt.step()
