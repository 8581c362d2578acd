import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(8, 1).bfloat16()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1.0, step / 3))
for step in range(6):
    loss = (model(torch.randn(16, 8).bfloat16()) - 1).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    scheduler.step()
