import torch
from torch import nn

x = torch.ones(1, 2)


# essential
def no_grad_around(b, h):
    with torch.no_grad():
        return b(h)


def frozen(b, h):
    b.requires_grad_(False)
    return b(h)


# end
def who_gets_one(middle):
    a, b, c = nn.Linear(2, 2), nn.Linear(2, 2), nn.Linear(2, 1)
    c(middle(b, a(x))).sum().backward()
    return [layer.weight.grad is not None for layer in (a, b, c)]


table = {f.__name__: who_gets_one(f) for f in (no_grad_around, frozen)}
print(f"{'gets gradient?':16}{'a':7}{'b':7}c")
for name, (a, b, c) in table.items():
    print(f"{name:16}{a!s:7}{b!s:7}{c}")


# en: other kinds of layer as b: does a get the same gradient if b is frozen?
# zh: 把 b 换成别的层：不管 b 冻结还是要训练，a 的梯度都相同吗？
def gradient(b, trained):
    _ = torch.manual_seed(0)
    a = nn.Linear(4, 4)
    h = b.requires_grad_(trained)(a(torch.randn(5, 4, 4)))
    (h[0] if isinstance(h, tuple) else h).square().sum().backward()
    return a.weight.grad


layers = [nn.Conv1d(4, 4, 1), nn.BatchNorm1d(4), nn.LayerNorm(4), nn.LSTM(4, 4)]
same = [torch.equal(gradient(b, False), gradient(b, True)) for b in layers]
names = [type(b).__name__ for b in layers]
print("b frozen or trained: same gradient of a?", dict(zip(names, same)))
assert same == [True] * 4  # claim: cmp-freezing-changes-no-other-gradient
assert table["no_grad_around"] == [
    False,
    False,
    True,
]  # claim: cmp-no-grad-stops-everything-before
assert table["frozen"] == [True, False, True]  # claim: cmp-freezing-spares-one-layer
