# Large tensors are shortened with dots.
import torch

print(torch.arange(2000))
print(torch.zeros(1001, 3))
print(torch.arange(1000).sum(), torch.Size([2, 3]))
