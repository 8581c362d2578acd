import torch

x = torch.tensor(5.0, requires_grad=True)
x.clamp(max=2).backward()
print(x.grad)
