# Gradients add up until they are set to zero; retain_graph allows a second pass.
import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = (x**2).sum()
y.backward(retain_graph=True)
y.backward()
print(x.grad)
x.grad = None
print(x.grad)
