# line 14: graphs/custom-function/#one-per-input
import torch
from torch import nn

class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, scale):
        ctx.save_for_backward(x)
        return scale * x * x

    @staticmethod
    def backward(ctx, g):
        (x,) = ctx.saved_tensors
        return 2 * x * g

torch.manual_seed(0)
lin = nn.Linear(3, 3)
opt = torch.optim.SGD(lin.parameters(), lr=0.1)
for _ in range(2):
    y = Square.apply(lin(torch.randn(2, 3)), 0.5)
    opt.zero_grad()
    y.sum().backward()
    opt.step()
