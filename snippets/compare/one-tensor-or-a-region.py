import torch

x = torch.tensor(2.0)
a = torch.tensor(3.0, requires_grad=True)
b = torch.tensor(5.0, requires_grad=True)


# essential
def recorded():
    h = a * x
    return h, b * h


def detached():
    h = a * x
    return h, b * h.detach()


def without_grad():
    with torch.no_grad():
        h = a * x
        return h, b * h


# end
def got(forward):
    a.grad = b.grad = None
    h, y = forward()
    if (h + y).requires_grad:
        (h + y).backward()
    return [None if t.grad is None else t.grad.item() for t in (a, b)]


table = {f.__name__: got(f) for f in (recorded, detached, without_grad)}
print(f"{'':14}{'a.grad':>7}{'b.grad':>7}")
for name, (first, second) in table.items():
    print(f"{name:14}{first!s:>7}{second!s:>7}")

assert table["recorded"] == [12, 6]
assert table["detached"] == [2, 6]  # claim: cmp-detach-cuts-one-path
assert table["without_grad"] == [None, None]  # claim: cmp-no-grad-covers-the-region
