# A function that computes less the second time is found out.
import torch
from torch.utils.checkpoint import CheckpointError, checkpoint

calls = []


def block(x):
    calls.append(1)
    return x.sin().cos() if len(calls) == 1 else x.sin()


x = torch.ones(1, requires_grad=True)
try:
    checkpoint(block, x, use_reentrant=False).backward()
    print("not noticed", x.grad.shape)
except CheckpointError as error:
    print(str(error).splitlines()[0])
