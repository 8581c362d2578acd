# Activations are not kept: the function runs a second time in backward.
import torch
from torch.utils.checkpoint import checkpoint


def block(x):
    print("forward, recording:", torch.is_grad_enabled())
    return x.sin()


x = torch.ones(1, requires_grad=True)
y = checkpoint(block, x, use_reentrant=False)
print("between")
y.backward()
print(torch.equal(x.grad, x.detach().cos()))
