# The older way runs the first forward without recording.
import torch
from torch.utils.checkpoint import checkpoint


def block(x):
    print("forward, recording:", torch.is_grad_enabled())
    return x.exp()


x = torch.zeros(1, requires_grad=True)
checkpoint(block, x, use_reentrant=True).backward()
print(x.grad)
