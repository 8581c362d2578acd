import copy
import torch
from torch import nn
import torch.nn.functional as F

class MoCo(nn.Module):
    def __init__(self, dim=4, K=16):
        super().__init__()
        self.q = nn.Sequential(nn.Linear(6, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, dim))
        self.k = copy.deepcopy(self.q)
        for p in self.k.parameters():
            p.requires_grad = False
        self.register_buffer("queue", F.normalize(torch.randn(dim, K), dim=0))
        self.ptr = 0

    @torch.no_grad()
    def _enqueue(self, keys):
        n = keys.size(0)
        self.queue[:, self.ptr : self.ptr + n] = keys.T
        self.ptr = (self.ptr + n) % self.queue.size(1)

    def forward(self, a, b):
        q = F.normalize(self.q(a), dim=1)
        with torch.no_grad():
            for pk, pq in zip(self.k.parameters(), self.q.parameters()):
                pk.mul_(0.99).add_(pq, alpha=0.01)
            k = F.normalize(self.k(b), dim=1)
        pos = (q * k).sum(1, keepdim=True)
        neg = q @ self.queue.clone().detach()
        self._enqueue(k)
        return torch.cat([pos, neg], dim=1) / 0.07

torch.manual_seed(0)
moco = MoCo()
opt = torch.optim.SGD(moco.parameters(), lr=0.03)
for _ in range(4):
    x = torch.randn(4, 6)
    logits = moco(x + 0.1, x - 0.1)
    loss = F.cross_entropy(logits, torch.zeros(4, dtype=torch.long))
    opt.zero_grad()
    loss.backward()
    opt.step()
