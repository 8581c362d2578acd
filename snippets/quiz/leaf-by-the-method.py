import torch

w = torch.ones(2, requires_grad=True)
y = (w * 2).requires_grad_()
print(y.is_leaf)
