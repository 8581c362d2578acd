import torch
from torch import nn

torch.manual_seed(0)
enc, dec = nn.Linear(8, 6), nn.Linear(3, 8)
opt = torch.optim.Adam([*enc.parameters(), *dec.parameters()], lr=1e-3)
for step in range(6):
    x = torch.rand(16, 8)
    mu, logvar = enc(x).chunk(2, dim=1)
    z = mu + (0.5 * logvar).exp() * torch.randn_like(mu)
    noise = torch.normal(torch.zeros(3), torch.ones(3))
    beta = min(1.0, step / 4)
    rec = nn.functional.mse_loss(dec(z + 0.01 * noise), x)
    kl = -0.5 * (1 + logvar - mu.pow(2) - logvar.exp()).sum(1).mean()
    loss = rec + beta * kl
    opt.zero_grad()
    loss.backward()
    opt.step()
    print({"rec": rec.item(), "kl": kl.detach().item(), "sum": (rec.detach() + kl.detach()).item()})
