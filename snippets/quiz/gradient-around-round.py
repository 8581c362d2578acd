import torch

x = torch.tensor(1.4, requires_grad=True)
y = x + (x.round() - x).detach()
y.backward()
print(x.grad)
