import torch

x = torch.tensor(3.0, requires_grad=True)
y = x**2
x.detach().numpy()[...] = 5
try:
    y.backward()
    print(x.grad)
except RuntimeError as error:
    print(type(error).__name__)
