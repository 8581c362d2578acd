import torch

w = torch.tensor(2.0, requires_grad=True)
y = (w * w).exp() + w

y.backward()
try:
    y.backward()
except RuntimeError as error:
    print(str(error).partition(".")[0])
    again = str(error)

assert "second time" in again  # claim: graph-second-backward-is-refused
assert y.grad_fn is not None  # claim: graph-nodes-outlive-backward


class Double(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.kept = x * 1
        return x * 2

    @staticmethod
    def backward(ctx, gradient):
        return 2 * gradient


doubled = Double.apply(w)
doubled.backward()
assert doubled.grad_fn.kept.item() == 2  # claim: graph-attribute-is-not-freed

# graph: y
