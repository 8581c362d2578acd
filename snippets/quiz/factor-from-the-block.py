import torch

x = torch.tensor(3.0, requires_grad=True)
with torch.no_grad():
    y = x * 2

(x * y).backward()
print(x.grad)
