# line 17: detach/straight-through/#vq-vae
import torch
from torch import nn


class VQ(nn.Module):
    def __init__(self):
        super().__init__()
        self.enc, self.dec = nn.Linear(6, 4), nn.Linear(4, 6)
        self.codebook = nn.Embedding(8, 4)

    def forward(self, x):
        z = self.enc(x)
        idx = torch.cdist(z, self.codebook.weight).argmin(1)
        q = self.codebook(idx)
        commit = (z - q.detach()).pow(2).mean() + (q - z.detach()).pow(2).mean()
        st = z + (q - z)
        return self.dec(st), commit


torch.manual_seed(0)
model = VQ()
opt = torch.optim.Adam(model.parameters(), lr=1e-2)
for step in range(5):
    x = torch.randn(16, 6)
    y, commit = model(x)
    loss = (y - x).pow(2).mean() + 0.25 * commit
    opt.zero_grad()
    loss.backward()
    opt.step()
