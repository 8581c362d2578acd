import torch


def descend(label, clear):
    c = torch.tensor(4.0, requires_grad=True)
    path = []
    # essential
    for _ in range(5):
        ((c - 1) ** 2).backward()
        with torch.no_grad():
            c -= 0.1 * c.grad
        clear(c)
        # end
        path.append(round(c.item(), 2))
    print(f"{label:12} c after each step: {path}")
    return path


def not_cleared(c):
    pass


# essential
def to_none(c):
    c.grad = None


def to_zero(c):
    _ = c.grad.zero_()


# end
piled, none, zero = (descend(f.__name__, f) for f in (not_cleared, to_none, to_zero))
assert piled != none  # claim: tr-gradients-accumulate
assert none == zero  # claim: tr-clear-either-way
