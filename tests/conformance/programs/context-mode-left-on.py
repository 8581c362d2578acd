# State that a program leaves on: it must not reach the next one, and the end must work with it.
import torch
from torch.utils._python_dispatch import TorchDispatchMode


class Log(TorchDispatchMode):
    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        return function(*args, **(kwargs or {}))


Log().__enter__()
torch.set_grad_enabled(False)
torch.inference_mode().__enter__()
print((torch.ones(1, requires_grad=True) * 2).requires_grad)
