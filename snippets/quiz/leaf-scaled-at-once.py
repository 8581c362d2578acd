import torch

w = torch.ones(2, requires_grad=True) * 0.1
print(w.is_leaf, w.requires_grad)
