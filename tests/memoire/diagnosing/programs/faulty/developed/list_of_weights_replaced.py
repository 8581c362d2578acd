# line 12: training/hand-written-sgd/#rebinding
import torch

torch.manual_seed(0)
params = [torch.randn(4, 5, requires_grad=True), torch.zeros(5, requires_grad=True)]
x = torch.randn(40, 4)
y = x[:, :1].expand(-1, 5)
for step in range(3):
    loss = (torch.tanh(x @ params[0] + params[1]) - y).square().mean()
    loss.backward()
    # plain descent
    params = [p - 0.1 * p.grad for p in params]
    for p in params:
        p.grad.zero_()
