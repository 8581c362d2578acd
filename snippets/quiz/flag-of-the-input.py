import torch

x = torch.ones(2, requires_grad=True)
with torch.no_grad():
    print(x.requires_grad, (x * 2).requires_grad)
