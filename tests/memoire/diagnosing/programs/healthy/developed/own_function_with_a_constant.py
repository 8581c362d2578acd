import torch
from torch import nn


class Reverse(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, alpha):
        ctx.alpha = alpha
        return x.view_as(x)

    @staticmethod
    def backward(ctx, grad):
        return -ctx.alpha * grad, None


torch.manual_seed(0)
body, label, domain = nn.Linear(4, 8), nn.Linear(8, 2), nn.Linear(8, 2)
params = [*body.parameters(), *label.parameters(), *domain.parameters()]
opt = torch.optim.SGD(params, lr=0.1)
for step in range(4):
    hidden = torch.relu(body(torch.randn(8, 4)))
    loss = nn.functional.cross_entropy(label(hidden), torch.randint(2, (8,)))
    loss = loss + nn.functional.cross_entropy(domain(Reverse.apply(hidden, 0.5)), torch.randint(2, (8,)))
    opt.zero_grad()
    loss.backward()
    opt.step()
