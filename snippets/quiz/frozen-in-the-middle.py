import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(5.0, requires_grad=False)
(a * b).backward()
print(a.grad)
