# line 12: detach/detach-in-place/#this-tensor
import torch
from torch import nn

torch.manual_seed(0)
enc, dec, probe = nn.Linear(6, 4), nn.Linear(4, 6), nn.Linear(4, 2)
opt = torch.optim.Adam([*enc.parameters(), *dec.parameters()])
opt_p = torch.optim.Adam(probe.parameters())
for i in range(5):
    x, y = torch.randn(8, 6), torch.randint(2, (8,))
    z = enc(x)
    pl = nn.functional.cross_entropy(probe(z.detach_()), y)
    loss = nn.functional.mse_loss(dec(z), x)
    opt.zero_grad(); opt_p.zero_grad()
    (loss + pl).backward()
    opt.step(); opt_p.step()
