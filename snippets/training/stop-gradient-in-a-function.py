import torch
from torch.func import grad, jacfwd, jacrev


def plain(x):
    return x * (x * x)


# essential
def with_block(x):
    with torch.no_grad():
        square = x * x
    return x * square


def with_detach(x):
    return x * (x * x).detach()


# end
x = torch.tensor([1.0, 2.0])
slopes = {}
for f in (plain, with_block, with_detach):
    slopes[f] = [
        grad(lambda v: f(v).sum())(x),
        jacrev(f)(x).diagonal(),
        jacfwd(f)(x).diagonal(),
    ]
    print(f"{f.__name__:12}", "grad, jacrev, jacfwd:", *[s.tolist() for s in slopes[f]])

block, constant, whole = slopes[with_block], x**2, 3 * x**2
assert torch.equal(block[0], constant)  # claim: tr-func-block-inside-stops-grad
assert torch.equal(block[1], constant)  # claim: tr-func-block-inside-stops-jacrev
assert torch.equal(block[2], whole)  # claim: tr-func-block-inside-not-jacfwd
cut = [torch.equal(s, constant) for s in slopes[with_detach]]
assert cut == [True, True, True]  # claim: tr-func-detach-stops-both
all_hidden = grad(torch.no_grad()(lambda v: plain(v).sum()))(x)
print("all in a block, grad:", all_hidden.tolist())
assert not all_hidden.any()  # claim: tr-func-all-in-a-block-is-zero
