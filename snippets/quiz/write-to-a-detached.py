import torch

x = torch.ones(2)
y = x.detach()
y[0] = 5
print(x.tolist())
