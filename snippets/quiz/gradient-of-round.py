import torch

x = torch.tensor(1.4, requires_grad=True)
x.round().backward()
print(x.grad)
