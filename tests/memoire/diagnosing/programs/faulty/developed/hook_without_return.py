# line 12: graphs/hooks/#return
import torch
from torch import nn

torch.manual_seed(0)
emb, out = nn.Embedding(10, 4), nn.Linear(4, 10)
mask = torch.ones(10, 1)
mask[:5] = 0.0


def keep_old(grad):
    grad = grad * mask


emb.weight.register_hook(keep_old)
opt = torch.optim.SGD([*emb.parameters(), *out.parameters()], lr=0.1)
for step in range(5):
    ids = torch.randint(0, 10, (16,))
    loss = nn.functional.cross_entropy(out(emb(ids)), (ids + 1) % 10)
    opt.zero_grad()
    loss.backward()
    opt.step()
