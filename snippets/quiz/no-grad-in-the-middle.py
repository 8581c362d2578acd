import torch

a, b, c = (torch.tensor(2.0, requires_grad=True) for _ in range(3))
with torch.no_grad():
    h = a * b

(h * c).backward()
print(a.grad)
