import torch
from torch import nn

torch.manual_seed(0)
model, extra = nn.Linear(3, 1), nn.Linear(3, 1)
optimizer = torch.optim.SGD([*model.parameters(), *extra.parameters()], lr=0.1)
for step in range(4):
    x = torch.randn(8, 3)
    loss = (model(x) + extra(x) - 1).square().mean()
    loss.backward()
    if step == 0:
        extra.weight.grad = None
    optimizer.step()
    for p in (*model.parameters(), *extra.parameters()):
        p.grad = None
