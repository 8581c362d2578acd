# line 18: training/hand-written-sgd/#rebinding
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(6, 8), nn.Tanh(), nn.Linear(8, 3))
net.requires_grad_(False)


def dream(x, target):
    x = x.clone().requires_grad_()
    optimizer = torch.optim.SGD([x], lr=0.5)
    for step in range(6):
        optimizer.zero_grad()
        nn.functional.cross_entropy(net(x), target).backward()
        optimizer.step()
        # back into the range
        x = torch.tensor(x.detach().clamp(0, 1).tolist(), requires_grad=True)
    return x.detach()


dream(torch.rand(2, 6), torch.tensor([0, 2]))
