import torch

x = torch.tensor(0.0, requires_grad=True)
torch.where(x > 0, x.sqrt(), 0.0).backward()
print(x.grad)
