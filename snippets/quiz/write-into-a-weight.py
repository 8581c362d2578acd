import torch

w = torch.tensor(3.0, requires_grad=True)
try:
    w -= 1
    print(w.item())
except RuntimeError as error:
    print(type(error).__name__)
