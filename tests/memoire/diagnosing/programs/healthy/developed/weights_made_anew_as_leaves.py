"""A new tensor may take the place of a weight if it becomes a leaf; inner steps may go through a graph."""

import torch

torch.manual_seed(0)
x = torch.randn(30, 2)
y = x @ torch.tensor([1.0, -2.0])
w = torch.zeros(2, requires_grad=True)
v = torch.zeros(2, requires_grad=True)
u = torch.zeros(2, requires_grad=True)
for step in range(4):
    (x @ w - y).square().mean().backward()
    w = (w - 0.1 * w.grad).detach().requires_grad_()
    if w.grad is not None:
        w.grad.zero_()

    (x @ v - y).square().mean().backward()
    with torch.no_grad():
        v = v - 0.1 * v.grad
    v.requires_grad = True

    (slope,) = torch.autograd.grad((x @ u - y).square().mean(), u)
    u = u - 0.1 * slope

start = torch.ones(2, requires_grad=True)
(x @ start - y).square().mean().backward()
print(start.grad)
start = start - 0.1 * start.grad
print((x @ start - y).square().mean())
fast = start
for inner in range(3):
    (slope,) = torch.autograd.grad((x @ fast - y).square().mean(), fast, create_graph=True)
    fast = fast - 0.1 * slope
(x @ fast - y).square().mean().backward()
