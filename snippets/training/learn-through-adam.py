import torch
from torch.func import functional_call

_ = torch.manual_seed(0)
model = torch.nn.Linear(2, 1)
x, target = torch.randn(4, 2), torch.randn(4, 1)


def loss(parameters):
    return (functional_call(model, parameters, (x,)) - target).square().mean()


def meta(start):
    # essential
    fast = {name: p.clone() for name, p in start.items()}
    inner = torch.optim.Adam(fast.values(), lr=0.1, differentiable=True)
    for _ in range(2):
        slopes = torch.autograd.grad(loss(fast), list(fast.values()), create_graph=True)
        for p, slope in zip(fast.values(), slopes):
            p.grad = slope
        inner.step()
    return loss(fast)


# end
start = {n: p.detach().double().requires_grad_() for n, p in model.named_parameters()}
x, target = x.double(), target.double()
(got, _) = torch.autograd.grad(meta(start), list(start.values()))


def shifted(step):
    moved = {n: p.detach().clone() for n, p in start.items()}
    moved["weight"][0, 0] += step
    return meta({n: p.requires_grad_() for n, p in moved.items()})


check = (shifted(1e-6) - shifted(-1e-6)) / 2e-6
print("through two steps of Adam:", f"{got[0, 0]:+.5f}")
print("differences              :", f"{check:+.5f}")
assert abs(got[0, 0] - check) < 1e-6  # claim: tr-meta-through-adam

# en: an input that is always zero gives a slope of zero
# zh: 总是零的输入，斜率也是零
x[:, 1] = 0
(got, _) = torch.autograd.grad(meta(start), list(start.values()))
print("with a slope of zero     :", got[0].tolist())
assert got[0, 1].isnan()  # claim: tr-meta-adam-nan-at-zero
