# A hook sees the gradient and may replace it; it can be removed.
import torch

x = torch.ones(2, requires_grad=True)
y = x * 3
handle = y.register_hook(lambda grad: print("hook:", grad) or grad * 10)
y.retain_grad()
y.sum().backward(retain_graph=True)
print(y.grad, x.grad)
handle.remove()
x.grad = None
y.sum().backward()
print(x.grad)
