import torch

x = torch.tensor(3.0, requires_grad=True)
(x.clone() * 2).backward()
print(x.grad)
