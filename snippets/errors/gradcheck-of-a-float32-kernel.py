import warnings

import torch
from torch.autograd import gradcheck, gradgradcheck

warnings.simplefilter("ignore")
x = torch.tensor([1.0, 2.0], requires_grad=True)


def cube(factor):
    class Cube(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x**3

        @staticmethod
        def backward(ctx, grad):
            return grad * factor * ctx.saved_tensors[0] ** 2

    return Cube.apply


# essential
def passes(check, function, **settings):
    return check(function, (x,), raise_exception=False, **settings)


loose = {"eps": 1e-2, "atol": 1e-2, "rtol": 1e-2}
default = passes(gradcheck, cube(3))
first = passes(gradcheck, cube(3), **loose)
second = passes(gradgradcheck, cube(3), **loose)
wrong = passes(gradcheck, cube(2), **loose)
nearly = passes(gradcheck, cube(3.03), **loose)
# end
print("passes with default settings, factor 3:", default)
print("passes with loose, factor 3:", first, "| gradgradcheck:", second)
print("passes with loose, factor 2:", wrong)
print("passes with loose, factor 3.03:", nearly)
assert not default and first  # claim: gc-float-loose
assert second  # claim: gc-float-second
assert not wrong  # claim: gc-float-wrong
assert nearly  # claim: gc-float-nearly
