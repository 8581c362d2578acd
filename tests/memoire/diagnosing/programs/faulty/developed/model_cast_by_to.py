# line 11: training/mixed-precision/#too-coarse
import torch
from torch import nn

torch.manual_seed(0)
base = nn.Sequential(nn.Linear(5, 3), nn.ReLU(), nn.Linear(3, 1))
with torch.no_grad():
    for p in base.parameters():
        p.copy_(p.sign())
settings = {"dtype": torch.bfloat16}
base = base.to(device="cpu", dtype=settings["dtype"])
optimizer = torch.optim.AdamW(base.parameters(), lr=1e-5, weight_decay=0.0)
for step in range(6):
    x = torch.randn(32, 5)
    loss = (base(x.to(torch.bfloat16)).float() - x.sum(1, keepdim=True)).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
