import torch
from torch.autograd import grad

_ = torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
a, b = torch.nn.Linear(3, 3), torch.nn.Linear(2, 3)
x = torch.randn(4, 2, requires_grad=True)
inputs = [x, *a.parameters(), *b.parameters()]


def layer(z):
    return torch.tanh(a(z) / 2 + b(x))


def solve(function, z):
    for _ in range(100):
        z = function(z)
    return z


# essential
def implicit(hook=True):
    with torch.no_grad():
        z = solve(layer, torch.zeros(4, 3))
    z = layer(z)
    start = z.detach().requires_grad_()
    again = layer(start)

    def adjoint(g):
        return solve(lambda y: grad(again, start, y, retain_graph=True)[0] + g, g)

    # en: if implicit() is called under no_grad, z does not require grad,
    # en: and register_hook would fail
    # zh: 如果在 no_grad 里调用 implicit()，z 不需要梯度，register_hook 会报错
    if hook and z.requires_grad:
        z.register_hook(adjoint)
    return z


# end
def gradients(z):
    return torch.cat([g.flatten() for g in grad(z.square().sum(), inputs)])


def curvature(z):
    (slope,) = grad(z.square().sum(), x, create_graph=True)
    return grad(slope.sum(), x)[0]


unrolled = solve(layer, torch.zeros(4, 3))
right, found, one_step = map(gradients, (unrolled, implicit(), implicit(False)))
second = curvature(solve(layer, torch.zeros(4, 3))), curvature(implicit())
print("with the hook, gradient right         :", torch.allclose(found, right))
print("without the hook, gradient right      :", torch.allclose(one_step, right))
print("with the hook, second derivative right:", torch.allclose(*second))
torch.set_default_dtype(torch.float32)

assert torch.allclose(found, right)  # claim: tr-implicit-same
assert not torch.allclose(one_step, right, rtol=0.05)  # claim: tr-implicit-one-step
assert not torch.allclose(*second, rtol=0.05)  # claim: tr-implicit-second
