# TorchScript reads the source of the function, so the source must be found.
import warnings

import torch

warnings.simplefilter("ignore")


@torch.jit.script
def f(x, n: int):
    for _ in range(n):
        x = x * 2
    return x


print(f(torch.ones(2), 3))
print(f.code)
