# Reading .grad of a tensor that is not a leaf: a warning of C++ code with a Python line.
import torch

x = torch.ones(1, requires_grad=True)
y = x * 2
y.backward()
print(y.grad)
print(x.grad)
