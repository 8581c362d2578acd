import torch


class Negate(torch.autograd.Function):
    forward = staticmethod(lambda ctx, x: x)
    backward = staticmethod(lambda ctx, grad: -grad)


x = torch.tensor(2.0, requires_grad=True)
y = Negate.apply(x)
y.backward()
print("same tensor:", y is x, "| gradient:", x.grad.item())
assert y is not x  # claim: graph-returned-input-is-new


class Saved(torch.autograd.Function):
    forward = staticmethod(lambda x: x)
    setup_context = staticmethod(lambda ctx, i, output: ctx.save_for_backward(output))


try:
    Saved.apply(x)
except RuntimeError as error:
    message = str(error)
    print("saved in setup_context:", message.split(".")[0])

assert (
    "returned as-is as output is being saved" in message
)  # claim: graph-returned-input-not-saved
assert x.grad == -1  # claim: graph-returned-input-runs-backward
