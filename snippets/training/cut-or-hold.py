import torch

# en: the chain is x -> a -> b -> c; b in the middle is to be held fixed
# zh: 计算链为 x -> a -> b -> c，要固定的是中间的 b
x = torch.tensor(2.0)
a, b, c = (torch.tensor(v, requires_grad=True) for v in (3.0, 5.0, 7.0))


# essential
def under_no_grad(h):
    with torch.no_grad():
        return b * h


def with_detach(h):
    return b.detach() * h


def with_frozen_b(h):
    b.requires_grad_(False)
    return b * h


# end
def gradients(middle):
    a.grad = b.grad = c.grad = None
    (c * middle(a * x)).backward()
    got = [t.grad is not None for t in (a, b, c)]
    print(f"{middle.__name__:13} a, b, c got a gradient:", got)
    return got


cut = gradients(under_no_grad)
held = gradients(with_detach)
frozen = gradients(with_frozen_b)
assert cut == [False, False, True]  # claim: no-grad-cuts-upstream
assert held == [True, False, True]  # claim: detach-holds-one-variable
assert frozen == [True, False, True]  # claim: freezing-lets-gradients-through
