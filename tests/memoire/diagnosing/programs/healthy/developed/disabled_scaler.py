import torch
from torch import nn
torch.manual_seed(0)
m = nn.Linear(4, 1)
opt = torch.optim.SGD(m.parameters(), lr=0.1)
scaler = torch.amp.GradScaler("cpu", enabled=False)
for _ in range(4):
    opt.zero_grad(set_to_none=True)
    loss = m(torch.randn(8, 4)).pow(2).mean()
    scaler.scale(loss).backward()
    nn.utils.clip_grad_norm_(m.parameters(), 1.0)
    scaler.step(opt)
    scaler.update()
