import torch
from torch import nn

torch.manual_seed(0)
enc, dec = nn.Linear(6, 4), nn.Linear(4, 6)
codebook = nn.Embedding(8, 4)
opt = torch.optim.Adam([*enc.parameters(), *dec.parameters(), *codebook.parameters()], lr=1e-3)
for step in range(3):
    x = torch.randn(10, 6)
    z = enc(x)
    idx = torch.cdist(z, codebook.weight).argmin(dim=1)
    quantized = codebook(idx)
    commit = (z - quantized.detach()).pow(2).mean()
    code = (quantized - z.detach()).pow(2).mean()
    straight = z + (quantized - z).detach()
    loss = (dec(straight) - x).pow(2).mean() + code + 0.25 * commit
    opt.zero_grad()
    loss.backward()
    opt.step()
