import torch
from torch.autograd.functional import jacobian

w = torch.tensor(3.0, requires_grad=True)
x = torch.tensor(2.0, requires_grad=True)


def f(x):
    y = w * x**2
    return y, y


# essential
slope, value = torch.func.grad(f, has_aux=True)(x)
print("func.grad:", slope.requires_grad, "aux:", value.requires_grad)

matrix = jacobian(lambda x: f(x)[0], x)
kept = jacobian(lambda x: f(x)[0], x, create_graph=True)
print("autograd.functional:", matrix.requires_grad, kept.requires_grad)

by_w = torch.autograd.grad(slope, w)[0]
print("derivative of the slope by w:", by_w.item())
# end

assert slope.requires_grad and by_w == 4.0  # claim: tr-func-grad-keeps-history
assert value.requires_grad  # claim: tr-aux-keeps-history
flags = [matrix.requires_grad, kept.requires_grad]
assert flags == [False, True]  # claim: tr-functional-detaches
