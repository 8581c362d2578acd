import torch
from torch import nn


def attack(model, x, y):
    was_training = model.training
    model.eval()
    delta = torch.zeros_like(x, requires_grad=True)
    loss = nn.functional.mse_loss(model(x + delta), y)
    (grad,) = torch.autograd.grad(loss, delta)
    model.train(was_training)
    return (x + 0.1 * grad.sign()).detach()


torch.manual_seed(0)
x, y = torch.randn(16, 4), torch.randn(16, 1)
model = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.GELU(), nn.Linear(8, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for epoch in range(3):
    hard = attack(model, x, y)
    loss = nn.functional.mse_loss(model(x), y) + nn.functional.mse_loss(model(hard), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
