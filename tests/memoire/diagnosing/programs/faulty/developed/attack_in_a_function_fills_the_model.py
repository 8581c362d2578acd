# line 8: training/frozen-network-input-gradients/#adversarial
import torch
from torch import nn


def attack(model, x, y, eps=0.1):
    delta = torch.zeros_like(x, requires_grad=True)
    nn.functional.cross_entropy(model(x + delta), y).backward()
    return (x + eps * delta.grad.sign()).detach()


torch.manual_seed(0)
model = nn.Linear(6, 3)
opt = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(4):
    x, y = torch.randn(8, 6), torch.randint(0, 3, (8,))
    opt.zero_grad()
    loss = nn.functional.cross_entropy(model(x), y) + nn.functional.cross_entropy(model(attack(model, x, y)), y)
    loss.backward()
    opt.step()
