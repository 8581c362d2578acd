# line 7: errors/no-graph/#element-0
import torch
from torch import nn


def attack(model, x):
    model.requires_grad_(False)
    x = x.clone().requires_grad_()
    (slope,) = torch.autograd.grad(model(x).sum(), x)
    return (x + 0.1 * slope.sign()).detach()


torch.manual_seed(0)
model = nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for step in range(3):
    x = torch.randn(8, 3)
    loss = model(attack(model, x)).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
