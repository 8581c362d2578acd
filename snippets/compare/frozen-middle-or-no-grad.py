import torch
from torch import nn

x = torch.ones(1, 2)


def no_grad_around(b, h):
    with torch.no_grad():
        return b(h)


def frozen(b, h):
    b.requires_grad_(False)
    return b(h)


def who_gets_one(middle):
    a, b, c = nn.Linear(2, 2), nn.Linear(2, 2), nn.Linear(2, 1)
    c(middle(b, a(x))).sum().backward()
    return [layer.weight.grad is not None for layer in (a, b, c)]


table = {f.__name__: who_gets_one(f) for f in (no_grad_around, frozen)}
print(f"{'':16}{'a':7}{'b':7}c")
for name, (a, b, c) in table.items():
    print(f"{name:16}{a!s:7}{b!s:7}{c}")

assert table["no_grad_around"] == [
    False,
    False,
    True,
]  # claim: cmp-no-grad-stops-everything-before
assert table["frozen"] == [True, False, True]  # claim: cmp-freezing-spares-one-layer
