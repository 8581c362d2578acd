import torch
from torch import nn
from torch.func import functional_call, grad, vmap

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(1, 8), nn.Tanh(), nn.Linear(8, 1))
params = dict(net.named_parameters())
opt = torch.optim.Adam(net.parameters(), lr=1e-2)

def inner_loss(p, x, y):
    return ((functional_call(net, p, (x,)) - y) ** 2).mean()

def task_loss(x, y):
    g = grad(inner_loss)(params, x, y)
    adapted = {k: params[k] - 0.1 * g[k] for k in params}
    return inner_loss(adapted, x, y)

for it in range(3):
    xs, ys = torch.randn(4, 5, 1), torch.randn(4, 5, 1)
    loss = vmap(task_loss)(xs, ys).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
