import torch

g = torch.tensor(2.0, requires_grad=True)
d = torch.tensor(3.0, requires_grad=True)
fake = g * 1
(d * fake.detach()).backward()
print(g.grad)
