import torch
from torch import nn
import torch.nn.functional as F

torch.manual_seed(0)
enc = nn.Linear(6, 3)
centers = nn.Parameter(torch.randn(3, 3))
opt, opt_c = torch.optim.SGD(enc.parameters(), lr=0.1), torch.optim.SGD([centers], lr=0.5)
for i in range(5):
    x, y = torch.randn(12, 6), torch.arange(12) % 3
    z = enc(x)
    pull = (z - centers.detach()[y]).pow(2).sum(1).mean()
    move = (z.detach() - centers[y]).pow(2).sum(1).mean()
    contrast = torch.logsumexp(-(torch.cdist(z, centers.detach())), 1).mean()
    loss = pull + contrast
    opt.zero_grad()
    opt_c.zero_grad()
    (loss + move).backward()
    opt.step()
    opt_c.step()
