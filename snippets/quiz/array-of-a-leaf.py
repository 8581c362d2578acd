import torch

x = torch.ones(2, requires_grad=True)
try:
    print(type(x.numpy()).__name__)
except RuntimeError as error:
    print(type(error).__name__)
