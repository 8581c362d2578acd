# Tracing warns where a tensor decides the way, and tells the line of the program.
import torch


def f(x):
    if x.sum() > 0:
        return x * 2
    return x


traced = torch.jit.trace(f, torch.ones(2))
print(traced(-torch.ones(2)))
