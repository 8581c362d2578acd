import torch
from torch import nn

torch.manual_seed(0)
members = [nn.Linear(2, 1) for _ in range(3)]
frozen = [nn.Linear(2, 2).requires_grad_(False) for _ in range(2)]
optimizers = [torch.optim.Adam(member.parameters(), lr=0.1) for member in members]
for step in range(4):
    x = sum(layer(torch.randn(8, 2)) for layer in frozen)
    for member, optimizer in zip(members, optimizers):
        loss = (member(x) - 1).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
