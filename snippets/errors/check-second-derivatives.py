import torch
from torch.autograd import gradcheck, gradgradcheck


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.slope = 2 * x
        ctx.save_for_forward(x)
        return x * x

    @staticmethod
    def backward(ctx, grad):
        # en: right, but ctx.slope has no history: the second derivative is wrong
        # zh: 一阶导是对的，但 ctx.slope 没有历史，二阶导是错的
        return ctx.slope * grad

    @staticmethod
    def jvp(ctx, tangent):
        # en: wrong: the factor should be 2
        # zh: 错误：系数应当是 2
        return 3 * ctx.saved_tensors[0] * tangent


class WrongFactor(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x

    @staticmethod
    def backward(ctx, grad):
        # en: wrong: the factor should be 2
        # zh: 错误：系数应当是 2
        return 3 * ctx.saved_tensors[0] * grad


def failed(check, **options):
    try:
        return not check(Square.apply, x, **options)
    except RuntimeError:
        return True


# essential
x = torch.rand(3, dtype=torch.double, requires_grad=True)
results = {
    "gradcheck": failed(gradcheck),
    "gradcheck, check_forward_ad=True": failed(gradcheck, check_forward_ad=True),
    "gradgradcheck": failed(gradgradcheck),
}
# end
for name, found in results.items():
    print(f"{name:33} finds a mistake: {found}")
sine = gradcheck(torch.sin, x, check_forward_ad=True) and gradgradcheck(torch.sin, x)
wrong = gradgradcheck(WrongFactor.apply, x)
print("gradgradcheck accepts a wrong factor in backward:", wrong)
print("torch.sin passes all:", sine)

first, forward, second = results.values()
assert not first  # claim: gc-first-derivative-only
assert forward  # claim: gc-forward-mode
assert second  # claim: gc-second-derivative
assert wrong  # claim: gc-second-derivative-only
assert sine  # claim: gc-operation-of-torch
