import torch

x = torch.ones(2, requires_grad=True)
with torch.no_grad():
    try:
        print(type(x.numpy()).__name__)
    except RuntimeError as error:
        print(type(error).__name__)
