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
        # en: right as a number, but a constant for the next derivative
        # zh: 数值是对的，但对下一次求导来说是常数
        return ctx.slope * grad

    @staticmethod
    def jvp(ctx, tangent):
        return 3 * ctx.saved_tensors[0] * tangent


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
print("torch.sin passes all:", sine)

first, forward, second = results.values()
assert not first  # claim: gc-first-derivative-only
assert forward  # claim: gc-forward-mode
assert second  # claim: gc-second-derivative
assert sine  # claim: gc-operation-of-torch
