import torch

data = torch.ones(2)
print(data.is_leaf, (data * 2).is_leaf)
