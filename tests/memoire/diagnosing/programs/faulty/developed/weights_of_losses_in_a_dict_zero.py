# line 13: training/several-losses/#weight-zero
import torch
from torch import nn

torch.manual_seed(0)
enc, dec, sexes = nn.Linear(5, 4), nn.Linear(4, 5), nn.Linear(4, 1)
opt = torch.optim.SGD([*enc.parameters(), *dec.parameters(), *sexes.parameters()], lr=0.1)
weights = {"rec": 1.0, "adv": 0.0}
for i in range(5):
    x = torch.randn(8, 5)
    z = torch.tanh(enc(x))
    losses = {"rec": (dec(z) - x).pow(2).mean(), "adv": nn.functional.softplus(sexes(z)).mean()}
    loss = sum(weights[k] * v for k, v in losses.items())
    opt.zero_grad()
    loss.backward()
    opt.step()
