import numpy
import torch
from torch.autograd.function import once_differentiable


# essential
def forward(ctx, x):
    ctx.save_for_backward(x)
    return torch.from_numpy(numpy.sin(x.numpy()))


@once_differentiable
def right(ctx, grad):
    return grad * torch.from_numpy(numpy.cos(ctx.saved_tensors[0].numpy()))


def wrong(ctx, grad):
    return -grad * ctx.saved_tensors[0].cos()


x = torch.tensor([0.1, 0.7], dtype=torch.float64, requires_grad=True)
# end
found = {}
for backward in (wrong, right):
    members = dict(forward=staticmethod(forward), backward=staticmethod(backward))
    Sine = type("Sine", (torch.autograd.Function,), members)
    # essential
    passed = torch.autograd.gradcheck(Sine.apply, x, raise_exception=False)
    # end
    found[backward.__name__] = passed
    print(f"gradcheck, {backward.__name__} backward:", passed)

assert found == {"wrong": False, "right": True}  # claim: graph-gradcheck-finds
y = Sine.apply(x).square().sum()
(slope,) = torch.autograd.grad(y, x, create_graph=True)
try:
    slope.sum().backward()
except RuntimeError as error:
    message = str(error)
    print("second derivative:", message)

(slope,) = torch.autograd.grad(Sine.apply(x).sum(), x, create_graph=True)
print("the slope of a plain sum requires grad:", slope.requires_grad)
assert not slope.requires_grad  # claim: graph-once-differentiable-constant
assert "once_differentiable" in message  # claim: graph-once-differentiable-raises
