"""The last operation of a loss has the incoming gradient 1; a constant has the gradient zero."""

import torch
from torch import nn


class Energy(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.square().sum()

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return 2 * x


class Barrier(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x.sign()

    @staticmethod
    def backward(ctx, grad):
        return None


class Leaky(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.where(x > 0, x, 0.1 * x)

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors

        def scaled():
            return torch.where(x > 0, grad, 0.1 * grad)

        return scaled()


torch.manual_seed(0)
model = nn.Linear(3, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
for step in range(4):
    y = Leaky.apply(model(torch.randn(8, 3)))
    loss = Energy.apply(y + 0 * Barrier.apply(y))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
