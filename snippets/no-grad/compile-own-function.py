import torch


# essential
class Clipped(torch.autograd.Function):
    @staticmethod
    def forward(x):
        return x**2

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)

    @staticmethod
    def backward(ctx, grad):
        return (2 * ctx.saved_tensors[0] * grad).clamp(-1, 1)


def loss(x):
    return Clipped.apply(x).sum()


# end
def by_backward(function):
    def gradient(x):
        x = x.detach().requires_grad_()
        return torch.autograd.grad(function(x), x)[0]

    return gradient


def compiled(function):
    return torch.compile(function, backend="aot_eager")


x = torch.tensor([3.0])
ways = {
    "grad(loss), eager": torch.func.grad(loss),
    "compile(grad(loss))": compiled(torch.func.grad(loss)),
    "grad(compile(loss))": torch.func.grad(compiled(loss)),
    "autograd.grad of compile(loss)": by_backward(compiled(loss)),
}
others = [
    lambda x: torch.func.vjp(loss, x)[1](torch.ones(()))[0],
    torch.func.jacrev(loss),
]
gradients = {name: way(x).item() for name, way in ways.items()}
for name, value in gradients.items():
    print(f"{name:31}", value)

eager, inside, outside, plain = gradients.values()
assert eager == 1
assert all(compiled(way)(x).item() == 6 != way(x).item() for way in others)
assert inside == 6  # claim: ng-compile-drops-own-backward
assert outside == 1  # claim: ng-compile-transform-outside
assert plain == 1  # claim: ng-compile-keeps-own-backward
