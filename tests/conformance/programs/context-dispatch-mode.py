# A mode that sees every operation below autograd.
import torch
from torch.utils._python_dispatch import TorchDispatchMode


class Log(TorchDispatchMode):
    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        print(function)
        return function(*args, **(kwargs or {}))


x = torch.ones(2, requires_grad=True)
with Log():
    (x * 2).sum().backward()
print(x.grad)
