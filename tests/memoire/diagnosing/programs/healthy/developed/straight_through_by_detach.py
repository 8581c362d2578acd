import torch
from torch import nn

torch.manual_seed(0)
enc, dec, book = nn.Linear(6, 4), nn.Linear(4, 6), nn.Embedding(8, 4)
opt = torch.optim.Adam([*enc.parameters(), *dec.parameters(), *book.parameters()], lr=1e-2)
for step in range(5):
    x = torch.randn(16, 6)
    z = enc(x)
    q = book(torch.cdist(z, book.weight).argmin(1))
    st = z + (q - z).detach()
    hard = torch.round(z) - z.detach() + z
    mid = z + 0.5 * (q - z)
    loss = (dec(st) - x).pow(2).mean() + 0.25 * (z - q.detach()).pow(2).mean() + (q - z.detach()).pow(2).mean()
    loss = loss + 0.01 * (dec(hard) - x).pow(2).mean() + 0.01 * (dec(mid) - x).pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
