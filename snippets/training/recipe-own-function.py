import torch
from torch import nn


# essential
class Swish(torch.autograd.Function):
    generate_vmap_rule = True

    @staticmethod
    def forward(x):
        return x * x.sigmoid()

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        s = x.sigmoid()
        return grad * s * (1 + x * (1 - s))


# end
class Call(nn.Module):
    def __init__(self, function):
        super().__init__()
        self.function = function

    def forward(self, x):
        return self.function(x[0][:, -1] if isinstance(x, tuple) else x)


def gradients(make, shape, function):
    _ = torch.manual_seed(0)
    model, x = make(Call(function)), torch.randn(6, *shape, requires_grad=True)
    (slope,) = torch.autograd.grad(model(x).sum(), x, create_graph=True)
    (model(x).mean() + slope.square().sum()).backward()
    return [p.grad for p in [x, *model.parameters()] if p.grad is not None]


def images(act):
    first = nn.Conv2d(1, 2, 2), nn.BatchNorm2d(2)
    return nn.Sequential(*first, act, nn.Flatten(), nn.Linear(8, 1))


def words(act):
    return nn.Sequential(nn.LSTM(3, 4, batch_first=True), act, nn.Linear(4, 1))


x = torch.randn(5, dtype=torch.float64, requires_grad=True)
first = torch.autograd.gradcheck(Swish.apply, x)
second = torch.autograd.gradgradcheck(Swish.apply, x)
print("gradcheck:", first, "| gradgradcheck:", second)
assert first and second  # claim: tr-recipe-function-checked
for make, shape in ((images, (1, 3, 3)), (words, (5, 3))):
    own = gradients(make, shape, Swish.apply)
    right = gradients(make, shape, nn.functional.silu)
    same = all(torch.allclose(a, b, atol=1e-5) for a, b in zip(own, right))
    print(f"{make.__name__}: gradients of a penalty are those with silu: {same}")
    assert same  # claim: tr-recipe-function-twice

slope = torch.func.vmap(torch.func.grad(Swish.apply))(x.detach())
wanted = torch.autograd.grad(nn.functional.silu(x).sum(), x)[0]
assert torch.allclose(slope, wanted)  # claim: tr-recipe-function-in-func
try:
    _ = torch.func.hessian(lambda x: Swish.apply(x).sum())(x.detach())
except NotImplementedError as error:
    print("hessian:", str(error)[:36])
    message = str(error)

assert "must implement the jvp" in message  # claim: tr-recipe-function-no-hessian
twice = torch.func.jacrev(torch.func.jacrev(lambda x: Swish.apply(x).sum()))
right = torch.func.hessian(lambda x: nn.functional.silu(x).sum())(x.detach())
same = torch.allclose(twice(x.detach()), right)
assert same  # claim: tr-recipe-function-jacrev-twice
