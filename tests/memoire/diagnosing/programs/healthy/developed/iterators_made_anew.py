import copy
import itertools
import torch
from torch import nn

torch.manual_seed(0)
a, b = nn.Linear(4, 3), nn.Linear(3, 2)
params = list(itertools.chain(a.parameters(), b.parameters()))
opt = torch.optim.SGD(params, lr=0.1)
batches = iter([torch.randn(8, 4) for _ in range(4)])
gen = (p for p in params)
for step in range(4):
    x = next(batches)
    loss = (b(a(x)) - x[:, :2]).square().mean()
    opt.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(params, 1.0)
    nn.utils.clip_grad_norm_(itertools.chain(a.parameters(), b.parameters()), 1.0)
    nn.utils.clip_grad_norm_(filter(lambda p: p.grad is not None, params), 1.0)
    nn.utils.clip_grad_norm_((p for p in params if p.dim() > 1), 1.0)
    opt.step()
    for p, q in zip(a.parameters(), b.parameters()):
        print(p.norm().item(), q.norm().item())
print(sum(p.numel() for p in gen))
