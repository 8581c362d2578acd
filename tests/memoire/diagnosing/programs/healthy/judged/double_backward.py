import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = (x ** 3).sum()
(g,) = torch.autograd.grad(y, x, create_graph=True)
z = (g ** 2).sum()
z.backward()
print(g.detach(), x.grad)
h = torch.autograd.functional.hessian(lambda t: (t ** 4).sum(), torch.ones(2))
print(h)
