import torch

x = torch.tensor(0.0, requires_grad=True)
y = x.exp()
y += 1
try:
    y.backward()
    print(x.grad)
except RuntimeError as error:
    print(type(error).__name__)
