# line 16: graphs/custom-function/#one-per-input
import torch
from torch import nn


class Scale(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, scale):
        ctx.save_for_backward(scale)
        return x * scale

    @staticmethod
    def backward(ctx, grad_output):
        (scale,) = ctx.saved_tensors
        grad_x = grad_output * scale
        return grad_x, None


torch.manual_seed(0)
scale = nn.Parameter(torch.ones(1))
layer = nn.Linear(3, 1)
optimizer = torch.optim.SGD([scale, *layer.parameters()], lr=0.1)
for step in range(4):
    loss = (Scale.apply(layer(torch.randn(8, 3)), scale) - 1).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
