import torch

x = torch.ones(3, requires_grad=True)
y = x * 1
v = y[0]
y.mul_(2)
w = y * 3
print(w.grad_fn._sequence_nr(), v._version, v.grad_fn.name(), v.grad_fn._sequence_nr())
u = y[1]
u.mul_(5)
print(u.grad_fn.name(), u.grad_fn._sequence_nr(), y.grad_fn.name(), y._version)
p = torch.nn.Parameter(torch.ones(2))
with torch.no_grad():
    p.add_(1)
print(p._version, p.grad, p._backward_hooks, y.retains_grad)
y.sum().backward()
print(x.grad, x._version)
