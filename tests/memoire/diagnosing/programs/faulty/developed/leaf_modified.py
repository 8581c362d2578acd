# line 11: errors/in-place/#leaf
import torch

torch.manual_seed(0)
theta = torch.zeros(3, requires_grad=True)
A, b = torch.randn(10, 3), torch.randn(10)
lr = 0.01
for i in range(20):
    loss = ((A @ theta - b) ** 2).mean()
    loss.backward()
    theta -= lr * theta.grad
    theta.grad.zero_()
