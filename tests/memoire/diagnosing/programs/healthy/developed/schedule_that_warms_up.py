import torch
from torch import nn

torch.manual_seed(0)
model, extra = nn.Linear(4, 1), nn.Linear(4, 1)
optimizer = torch.optim.SGD([{"params": model.parameters()}, {"params": extra.parameters(), "lr": 0.0}], lr=0.1)
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1.0, step / 4))
for step in range(8):
    x = torch.randn(16, 4)
    loss = (model(x) + extra(x) - x[:, :1]).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    scheduler.step()
