import torch

right = torch.tensor([0.0, 1.0]).exp()


def gradient(write):
    x = torch.tensor([0.0, 1.0], requires_grad=True)
    y = x.exp()
    write(y)
    version = y._version
    try:
        y.sum().backward()
    except RuntimeError:
        return version, "raises"
    return version, "right" if torch.allclose(x.grad, right) else "WRONG"


def through_numpy(y):
    y.detach().numpy()[:] = 0


def through_a_copy(y):
    y.detach().numpy().copy()[:] = 0


def through_torch(y):
    y.detach()[:] = 0


found = {}
for write in (through_torch, through_numpy, through_a_copy):
    found[write] = gradient(write)
    print(f"{write.__name__:15} version {found[write][0]}  backward: {found[write][1]}")

assert found[through_torch] == (1, "raises")  # claim: det-torch-write-is-seen
assert found[through_numpy] == (0, "WRONG")  # claim: det-numpy-write-is-not-seen
assert found[through_a_copy] == (0, "right")  # claim: det-numpy-copy-is-safe
