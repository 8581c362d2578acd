import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(5.0, requires_grad=True)
optimizer = torch.optim.SGD([a])
(a * b).backward()
optimizer.zero_grad()
print(b.grad)
