import copy
import torch
from torch import nn
import torch.nn.functional as F

class MoCo(nn.Module):
    def __init__(self, dim=4, K=16):
        super().__init__()
        self.q = nn.Linear(6, dim)
        self.k = copy.deepcopy(self.q)
        for p in self.k.parameters():
            p.requires_grad = False
        self.register_buffer("queue", F.normalize(torch.randn(dim, K), dim=0))
        self.register_buffer("ptr", torch.zeros(1, dtype=torch.long))

    @torch.no_grad()
    def momentum(self):
        for a, b in zip(self.q.parameters(), self.k.parameters()):
            b.data = b.data * 0.99 + a.data * 0.01

    @torch.no_grad()
    def enqueue(self, k):
        p = int(self.ptr)
        self.queue[:, p:p + len(k)] = k.T
        self.ptr[0] = (p + len(k)) % self.queue.shape[1]

    def forward(self, a, b):
        q = F.normalize(self.q(a), dim=1)
        with torch.no_grad():
            self.momentum()
            k = F.normalize(self.k(b), dim=1)
        pos = (q * k).sum(1, keepdim=True)
        neg = q @ self.queue.clone().detach()
        self.enqueue(k)
        return F.cross_entropy(torch.cat([pos, neg], 1) / 0.2, torch.zeros(len(q), dtype=torch.long))

torch.manual_seed(0)
m = MoCo()
opt = torch.optim.SGD(m.q.parameters(), lr=0.1)
for _ in range(5):
    x = torch.randn(4, 6)
    loss = m(x, x + 0.1)
    opt.zero_grad()
    loss.backward()
    opt.step()
