import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(2, 1)
fisher = {name: torch.zeros_like(p) for name, p in model.named_parameters()}
for _ in range(4):
    model.zero_grad()
    model(torch.randn(1, 2)).square().sum().backward()
    for name, p in model.named_parameters():
        fisher[name] += p.grad.detach() ** 2 / 4
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for step in range(4):
    optimizer.zero_grad()
    first = (model(torch.randn(4, 2)) - 1).square().mean()
    first.backward()
    size = model.weight.grad.norm().item()
    optimizer.zero_grad()
    loss = (model(torch.randn(4, 2)) - 1).square().mean() / (1 + size)
    loss.backward()
    optimizer.step()
