# line 12: training/accumulate-and-clip/#clip
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(5, 5)
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3)
for step in range(3):
    x = torch.randn(8, 5)
    loss = (model(x) - x).abs().mean()
    optimizer.zero_grad()
    torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm=0.5)
    loss.backward()
    optimizer.step()
