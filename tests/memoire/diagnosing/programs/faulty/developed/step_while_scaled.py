# line 13: training/accumulate-and-clip/#unscale
import torch
from torch import nn
torch.manual_seed(0)
model = nn.Linear(8, 1)
opt = torch.optim.SGD(model.parameters(), lr=1e-3)
scaler = torch.amp.GradScaler("cpu", init_scale=128.0)
for _ in range(4):
    with torch.autocast("cpu", dtype=torch.bfloat16):
        loss = model(torch.randn(8, 8)).float().pow(2).mean()
    opt.zero_grad()
    scaler.scale(loss).backward()
    opt.step()
