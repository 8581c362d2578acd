import torch

x = torch.tensor(3.0, requires_grad=True)
(gradient,) = torch.autograd.grad(x**3, x)
print(gradient.requires_grad)
