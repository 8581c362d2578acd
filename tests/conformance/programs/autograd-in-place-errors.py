# Two errors with long messages that hold versions and shapes.
import torch

x = torch.ones(2, requires_grad=True)
try:
    x += 1
except RuntimeError as error:
    print(error)
y = x.exp()
z = y.sum()
y += 1
try:
    y.sum().backward()
except RuntimeError as error:
    print(error)
print(z)
