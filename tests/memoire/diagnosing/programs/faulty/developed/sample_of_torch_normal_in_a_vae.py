# line 11: graphs/random-and-scatter/
import torch
from torch import nn

torch.manual_seed(0)
enc, dec = nn.Linear(8, 6), nn.Linear(3, 8)
opt = torch.optim.Adam([*enc.parameters(), *dec.parameters()], lr=1e-3)
for step in range(6):
    x = torch.rand(16, 8)
    mu, logvar = enc(x).chunk(2, dim=1)
    z = torch.normal(mu, (0.5 * logvar).exp())
    rec = nn.functional.mse_loss(dec(z), x)
    kl = -0.5 * (1 + logvar - mu.pow(2) - logvar.exp()).sum(1).mean()
    loss = rec + 0.1 * kl
    opt.zero_grad()
    loss.backward()
    opt.step()
