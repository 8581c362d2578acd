# line 14: training/accumulate-and-clip/#clip
import torch
from torch import nn

torch.manual_seed(0)
enc, dec = nn.GRU(4, 8, batch_first=True), nn.Linear(8, 4)
opt = torch.optim.Adam([*enc.parameters(), *dec.parameters()])
for i in range(5):
    x = torch.randn(4, 7, 4)
    loss = nn.functional.mse_loss(dec(enc(x)[0]), x)
    opt.zero_grad()
    loss.backward()
    grads = [p.grad.clone() for p in [*enc.parameters(), *dec.parameters()]]
    torch.nn.utils.clip_grad_norm_(grads, 1.0)
    opt.step()
