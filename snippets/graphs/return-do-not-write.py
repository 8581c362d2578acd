import torch


# essential
def write(grad):
    _ = grad.mul_(2)


def double(grad):
    return grad * 2


# end
grads = {}
for hook in (write, double):
    a = torch.tensor(1.0, requires_grad=True)
    b = torch.tensor(1.0, requires_grad=True)
    _ = a.register_hook(hook)
    ((a + b) * 3).backward()
    grads[hook.__name__] = (a.grad.item(), b.grad.item())
    print(f"{hook.__name__:7}a.grad, b.grad:", *grads[hook.__name__])

assert grads["double"] == (6.0, 3.0)  # claim: graph-hook-returns-its-own
assert grads["write"] == (6.0, 6.0)  # claim: graph-hook-write-leaks
