import torch

x = torch.tensor(3.0, requires_grad=True)
d = x.detach().requires_grad_()
(d * 2).backward()
print(x.grad)
