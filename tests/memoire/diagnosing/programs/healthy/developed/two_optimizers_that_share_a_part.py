import torch
from torch import nn

torch.manual_seed(0)
body, first, second = nn.Linear(4, 4), nn.Linear(4, 1), nn.Linear(4, 1)
optimizers = [torch.optim.SGD([*body.parameters(), *head.parameters()], lr=0.01) for head in (first, second)]
for step in range(4):
    for head, optimizer in zip((first, second), optimizers):
        loss = head(torch.tanh(body(torch.randn(8, 4)))).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
