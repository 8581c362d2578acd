import torch

try:
    n = torch.tensor(3, requires_grad=True)
    print(n.requires_grad)
except RuntimeError as error:
    print(type(error).__name__)
