import torch
import torch.nn as nn
import torch.nn.functional as F

class SimSiam(nn.Module):
    def __init__(self, d=5):
        super().__init__()
        self.enc = nn.Sequential(nn.Linear(d, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, d))
        self.pred = nn.Linear(d, d)

    def forward(self, a, b):
        za, zb = self.enc(a), self.enc(b)
        pa, pb = self.pred(za), self.pred(zb)
        return pa, pb, za.detach(), zb.detach()

torch.manual_seed(0)
model = SimSiam()
opt = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9)
for _ in range(3):
    x = torch.randn(12, 5)
    p1, p2, z1, z2 = model(x + 0.1 * torch.randn_like(x), x + 0.1 * torch.randn_like(x))
    loss = -(F.cosine_similarity(p1, z2).mean() + F.cosine_similarity(p2, z1).mean()) / 2
    opt.zero_grad(); loss.backward(); opt.step()
