import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
opt = torch.optim.SGD(model.parameters(), lr=0.05)
for _ in range(4):
    x = torch.randn(16, 4)
    y = x.sum(1, keepdim=True)
    opt.zero_grad()
    nn.functional.mse_loss(model(x), y).backward()
    eps = []
    with torch.no_grad():
        gn = torch.stack([p.grad.norm() for p in model.parameters()]).norm()
        for p in model.parameters():
            e = 0.05 * p.grad / (gn + 1e-12)
            p.add_(e)
            eps.append(e)
    opt.zero_grad()
    nn.functional.mse_loss(model(x), y).backward()
    with torch.no_grad():
        for p, e in zip(model.parameters(), eps):
            p.sub_(e)
    opt.step()
