import torch

x = torch.tensor(3.0, requires_grad=True)
y = x**2
_ = x.data.fill_(5.0)
try:
    y.backward()
    print(x.grad)
except RuntimeError as error:
    print(type(error).__name__)
