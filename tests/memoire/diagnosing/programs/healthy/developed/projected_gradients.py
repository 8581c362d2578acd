import torch
from torch import nn

torch.manual_seed(0)
shared = nn.Linear(5, 8)
heads = nn.ModuleList([nn.Linear(8, 1), nn.Linear(8, 1)])
opt = torch.optim.SGD([*shared.parameters(), *heads.parameters()], lr=0.05)
for _ in range(4):
    h = torch.relu(shared(torch.randn(16, 5)))
    losses = [(head(h) - i).pow(2).mean() for i, head in enumerate(heads)]
    grads = [torch.autograd.grad(l, list(shared.parameters()), retain_graph=True) for l in losses]
    flat = [torch.cat([g.flatten() for g in gs]) for gs in grads]
    dot = torch.dot(*flat)
    if dot < 0:
        flat[0] = flat[0] - dot / flat[1].norm() ** 2 * flat[1]
    opt.zero_grad()
    sum(losses).backward()
    new, i = flat[0] + flat[1], 0
    for p in shared.parameters():
        p.grad = new[i:i + p.numel()].view_as(p).clone()
        i += p.numel()
    opt.step()
