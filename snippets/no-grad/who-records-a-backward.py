import torch
from torch.autograd.function import once_differentiable

seen = []


def setup(ctx, inputs, output):
    ctx.save_for_backward(*inputs)


def backward(ctx, slope):
    (x,) = ctx.saved_tensors
    seen.append(torch.is_grad_enabled())
    return slope * 3 * x**2


class Cube(torch.autograd.Function):
    forward = staticmethod(lambda x: x**3)
    setup_context = staticmethod(setup)
    backward = staticmethod(backward)


class Once(Cube):
    backward = staticmethod(once_differentiable(backward))


# essential
x, grad = torch.tensor(2.0, requires_grad=True), torch.autograd.grad
_ = grad(Cube.apply(x), x)
_ = grad(Cube.apply(x), x, create_graph=True)
_ = grad(Once.apply(x), x, create_graph=True)
_ = torch.func.grad(Cube.apply)(x.detach())
# end
names = "autograd.grad", "create_graph=True", "create_graph, once", "torch.func.grad"
for name, recorded in zip(names, seen):
    print(f"{name:19} backward is recorded: {recorded}")

assert seen == [False, True, False, True]  # claim: ng-who-records-backward
