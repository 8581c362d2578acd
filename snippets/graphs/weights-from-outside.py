import torch
from torch import nn
from torch.autograd import Function


class Adjoint(Function):
    @staticmethod
    # essential
    def forward(ctx, model, x, *weights):
        ctx.model = model
        ctx.save_for_backward(x, *weights)
        return model(x)

    @staticmethod
    def backward(ctx, grad):
        x, *weights = ctx.saved_tensors
        with torch.enable_grad():
            x = x.detach().requires_grad_()
            y = ctx.model(x)
        wanted = [t for t in (x, *weights) if t.requires_grad]
        found = iter(torch.autograd.grad(y, wanted, grad))
        return None, *[next(found) if t.requires_grad else None for t in (x, *weights)]
        # end


def grads(pass_weights, frozen=False):
    model = nn.Linear(2, 1)
    _ = model.bias.requires_grad_(not frozen)
    weights = model.parameters() if pass_weights else []
    y = Adjoint.apply(model, torch.ones(1, 2), *weights)
    if y.requires_grad:
        y.sum().backward()
    return y.requires_grad, [p.grad is not None for p in model.parameters()]


cases = {
    "model only": grads(pass_weights=False),
    "weights passed": grads(pass_weights=True),
    "bias frozen": grads(pass_weights=True, frozen=True),
}
for name, (recorded, filled) in cases.items():
    print(f"{name:15} y.requires_grad {recorded!s:6} have .grad: {filled}")

assert cases["model only"] == (False, [False, False])  # claim: graph-outside-weights
assert cases["weights passed"] == (True, [True, True])  # claim: graph-passed-weights
assert cases["bias frozen"] == (
    True,
    [True, False],
)  # claim: graph-passed-frozen
