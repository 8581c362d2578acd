import torch

x = torch.tensor(1.0, requires_grad=True)
h = x * 2
with torch.no_grad():
    _ = h.mul_(10)

h.backward()
print(x.grad)
