import torch
from torch.autograd.functional import jacobian

w = torch.tensor(3.0, requires_grad=True)
x = torch.tensor(2.0, requires_grad=True)


def f(x):
    y = w * x**2
    return y, y


# essential
slope, value = torch.func.grad(f, has_aux=True)(x)
constant = torch.func.grad(lambda x: 3 * x)(x)
print("func.grad, history:", slope.requires_grad)
print("auxiliary value of func.grad, history:", value.requires_grad)
print("func.grad of 3 * x, history:", constant.requires_grad)

matrix = jacobian(lambda x: f(x)[0], x)
kept = jacobian(lambda x: f(x)[0], x, create_graph=True)
print("jacobian, history:", matrix.requires_grad)
print("jacobian with create_graph=True, history:", kept.requires_grad)

by_w = torch.autograd.grad(slope, w)[0]
print("derivative of the slope by w:", by_w.item())
# end

assert slope.requires_grad and by_w == 4.0  # claim: tr-func-grad-keeps-history
assert not constant.requires_grad  # claim: tr-func-grad-constant
assert value.requires_grad  # claim: tr-aux-keeps-history
flags = [matrix.requires_grad, kept.requires_grad]
assert flags == [False, True]  # claim: tr-functional-detaches
