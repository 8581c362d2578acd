# How tensors of several shapes are printed, the empty ones too.
import torch

print(torch.tensor(3.5))
print(torch.arange(3))
print(torch.eye(2))
print(torch.ones(2, 1, 2))
print(torch.empty(0), torch.empty(2, 0, 3))
print(torch.tensor([True, False]))
print(torch.tensor([1.0, float("nan"), -float("inf"), 1e-8, 1e8]))
