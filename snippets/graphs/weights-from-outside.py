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
    x = torch.ones(1, 2, requires_grad=True)
    Adjoint.apply(model, x, *weights).sum().backward()
    return [t.grad is not None for t in (x, model.weight, model.bias)]


cases = {
    "model and x": grads(pass_weights=False),
    "weights passed": grads(pass_weights=True),
    "bias frozen": grads(pass_weights=True, frozen=True),
}
print("has a gradient: x, weight, bias")
for name, filled in cases.items():
    print(f"{name:15}", filled)

assert cases["model and x"] == [True, False, False]  # claim: graph-outside-weights
assert cases["weights passed"] == [True, True, True]  # claim: graph-passed-weights
assert cases["bias frozen"] == [True, True, False]  # claim: graph-passed-frozen
