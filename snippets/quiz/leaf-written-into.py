import torch

w = torch.tensor(1.0, requires_grad=True)
data = torch.zeros(2)
data[0] = w
print(data.requires_grad)
