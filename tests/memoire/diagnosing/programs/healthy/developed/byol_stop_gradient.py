import copy
import torch
from torch import nn
import torch.nn.functional as F

torch.manual_seed(0)
online = nn.Sequential(nn.Linear(6, 12), nn.BatchNorm1d(12), nn.ReLU(), nn.Linear(12, 4))
predictor = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 4))
momentum = copy.deepcopy(online)
for p in momentum.parameters():
    p.requires_grad = False
opt = torch.optim.SGD([*online.parameters(), *predictor.parameters()], lr=0.05)
for step in range(3):
    x = torch.randn(16, 6)
    v1, v2 = x + 0.1 * torch.randn_like(x), x + 0.1 * torch.randn_like(x)
    with torch.no_grad():
        t1, t2 = momentum(v1), momentum(v2)
    loss = 2 - F.cosine_similarity(predictor(online(v1)), t2).mean() - F.cosine_similarity(predictor(online(v2)), t1).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    with torch.no_grad():
        for a, b in zip(momentum.parameters(), online.parameters()):
            a.lerp_(b, 0.01)
