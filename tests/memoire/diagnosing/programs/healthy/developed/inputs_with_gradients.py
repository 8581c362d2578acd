import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(1, 8), nn.Tanh(), nn.Linear(8, 1))
x = torch.linspace(0, 1, 16)[:, None].requires_grad_()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-2)
for step in range(6):
    u = model(x)
    (du,) = torch.autograd.grad(u.sum(), x, create_graph=True)
    loss = (du - 1).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
# the input's gradient is looked at, by hand
probe = torch.randn(4, 1, requires_grad=True)
for step in range(6):
    loss = model(probe).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(probe.grad.norm())
    probe.grad = None
# a bias that is moved by hand
shift = torch.zeros(1, requires_grad=True)
for step in range(6):
    loss = (model(torch.randn(4, 1)) + shift).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    shift.data -= 0.1 * shift.grad
    shift.grad.zero_()
