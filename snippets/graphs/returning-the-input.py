import torch


class Negate(torch.autograd.Function):
    forward = staticmethod(lambda ctx, x: x)
    backward = staticmethod(lambda ctx, grad: -grad)


x = torch.tensor(2.0, requires_grad=True)
y = Negate.apply(x)
y.backward()
print("same tensor:", y is x, "| gradient:", x.grad.item())
assert y is not x  # claim: graph-returned-input-is-new
assert x.grad == -1  # claim: graph-returned-input-runs-backward
