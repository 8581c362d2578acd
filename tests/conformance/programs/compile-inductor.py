# The default backend writes C++ and compiles it: needs a compiler, a place to write, and processes.
import torch


@torch.compile
def loss(x):
    return (x * 2 + 1).sum()


x = torch.ones(4, requires_grad=True)
loss(x).backward()
print(loss(x))
print(x.grad)
