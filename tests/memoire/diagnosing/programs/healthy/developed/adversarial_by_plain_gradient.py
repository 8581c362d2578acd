import torch
from torch import nn


def attack(model, x, y):
    x = x.clone().requires_grad_()
    loss = nn.functional.cross_entropy(model(x), y)
    (slope,) = torch.autograd.grad(loss, x)
    return x + 0.1 * slope / slope.norm()


def train_step(model, opt, x, y):
    x_adv = attack(model, x, y)
    loss = nn.functional.cross_entropy(model(x_adv), y)
    opt.zero_grad()
    loss.backward()
    opt.step()


torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 2))
opt = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(4):
    train_step(model, opt, torch.randn(8, 4), torch.randint(2, (8,)))
