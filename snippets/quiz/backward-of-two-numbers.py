import torch

x = torch.ones(2, requires_grad=True)
try:
    (x * 2).backward()
    print(x.grad)
except RuntimeError as error:
    print(type(error).__name__)
