import torch


def gradient(size, keep):
    w = torch.nn.Parameter(torch.ones(3))
    kept = (w * 1).sum() if keep else None
    # essential
    w.data = torch.ones(size)
    w.sum().backward()
    # end
    return w.grad


try:
    gradient(5, keep=True)
except RuntimeError as error:
    message = str(error)
    print("old graph kept:", message)
free = gradient(5, keep=False)
print("old graph freed:", free)
broadcast = gradient((2, 3), keep=True)
print("old graph kept, size [2, 3]:", broadcast.tolist())

assert "SumBackward0 returned an invalid gradient" in message  # claim: data-other-size
assert "got [5] but expected shape compatible with [3]" in message  # claim: data-other-size-old
assert free.tolist() == [1] * 5  # claim: data-other-size-freed
assert broadcast.max() == 2  # claim: data-other-size-summed
