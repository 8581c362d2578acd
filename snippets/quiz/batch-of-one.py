import torch

norm = torch.nn.BatchNorm1d(1)
try:
    print(norm(torch.ones(1, 1)).item())
except ValueError as error:
    print(type(error).__name__)
