import torch
import torch.nn.functional as F
import warnings

warnings.simplefilter("ignore")

zero, same, one = [0.0, 0.0], [1.0, 1.0], [1.0]
# essential
cases = {
    "x.sqrt()": (torch.sqrt, zero),
    "x.log()": (torch.log, zero),
    "x.acos()": (torch.acos, one),
    "(x * x).sqrt()": (lambda x: (x * x).sqrt(), zero),
    "x.square().sum().sqrt()": (lambda x: x.square().sum().sqrt(), zero),
    "x.var().sqrt()": (lambda x: x.var().sqrt(), same),
    "x.std(), one element": (lambda x: x.std(), one),
    "x.softmax(0).log()": (lambda x: x.softmax(0).log(), [0.0, 200.0]),
    "x / x.norm()": (lambda x: x / x.norm(), zero),
    "normalize(x)": (lambda x: F.normalize(x, dim=0), zero),
    # end
    "cosine_similarity(x, 1)": (
        lambda x: F.cosine_similarity(x, torch.ones(2), dim=0),
        zero,
    ),
    "x.norm()": (torch.norm, zero),
    "cdist(x, 0)": (lambda x: torch.cdist(x[None], torch.zeros(1, 2)), zero),
    "x.std()": (lambda x: x.std(), same),
    "x.abs()": (torch.abs, zero),
    "x ** 0": (lambda x: x**0, zero),
    "x.log_softmax(0)": (lambda x: x.log_softmax(0), [0.0, 200.0]),
}
found = {}
for name, (function, point) in cases.items():
    x = torch.tensor(point, requires_grad=True)
    value = function(x).sum()
    value.backward()
    found[name] = x.grad
    print(f"{name:24} at {point}: {value:5.3g}, gradient {x.grad.tolist()}")

infinite, broken, huge, fine = (
    list(found.values())[i:j] for i, j in ((0, 3), (3, 9), (9, 11), (11, None))
)
assert all(g.isinf().all() for g in infinite)  # claim: nan-infinite-slopes
assert all(g.isnan().all() for g in broken)  # claim: nan-broken-slopes
assert all(
    g.isfinite().all() and (g > 1e7).all() for g in huge
)  # claim: nan-huge-slopes

# en: the norm with p = 0.5, by torch and by hand, with a zero in x
# zh: x 中有零时，p = 0.5 的范数：用 torch 的函数与自己写
slopes = {}
for name, norm in {
    "x.norm(p=0.5)": lambda x: x.norm(p=0.5),
    "x.abs().sqrt().sum() ** 2": lambda x: x.abs().sqrt().sum() ** 2,
}.items():
    x = torch.tensor([0.0, 4.0], requires_grad=True)
    norm(x).backward()
    slopes[name] = x.grad.tolist()
    print(f"{name} at [0.0, 4.0]: gradient", slopes[name])

by_torch, by_hand = slopes.values()
assert by_torch == [0, 1]  # claim: nan-norm-below-one
assert by_hand[0] != by_hand[0] and by_hand[1] == 1  # claim: nan-norm-by-hand

half = torch.zeros(2, dtype=torch.float16, requires_grad=True)
F.normalize(half, dim=0).sum().backward()
print("normalize(x) in float16 at zero: gradient", half.grad.tolist())
assert not half.grad.isfinite().any()  # claim: nan-normalize-in-half
half.grad = None
F.cosine_similarity(half, torch.ones_like(half), dim=0).backward()
assert half.grad.isnan().all()  # claim: nan-cosine-in-half
assert all((g == 0).all() for g in fine[:-1])  # claim: nan-chosen-zero
assert fine[-1].tolist() == [1.0, -1.0]  # claim: nan-log-softmax
