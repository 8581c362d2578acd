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
try:
    gradient(0, keep=True)
except RuntimeError as error:
    empty = str(error)

assert "SumBackward0 returned an invalid gradient" in message  # claim: data-other-size
expected = "but expected shape compatible with [3]"
assert "got [5] " + expected in message  # claim: data-other-size-old
assert "got [0] " + expected in empty  # claim: data-other-size-empty
assert free.tolist() == [1] * 5  # claim: data-other-size-freed
