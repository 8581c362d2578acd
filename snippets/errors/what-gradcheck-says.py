import warnings

import torch
from torch.autograd import gradcheck

x = torch.tensor([0.5, 2.0], dtype=torch.double, requires_grad=True)


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x

    @staticmethod
    def backward(ctx, g):
        (x,) = ctx.saved_tensors
        return g * 2 * x


# essential
class FactorForgotten(Square):
    @staticmethod
    def backward(ctx, g):
        return g * ctx.saved_tensors[0]


# end


class Noisy(Square):
    @staticmethod
    def backward(ctx, g):
        return Square.backward(ctx, g) * (1 + torch.rand(1, dtype=g.dtype) * 1e-7)


def dropout(x):
    return torch.nn.functional.dropout(x, 0.5)


def seeded(x):
    _ = torch.manual_seed(0)
    return dropout(x)


def counting(x):
    calls_so_far.append(1)
    return x * len(calls_so_far)


calls_so_far = []
many = torch.ones(50, dtype=torch.double, requires_grad=True)
calls = {
    # essential
    "right": lambda: gradcheck(Square.apply, x),
    "a factor forgotten": lambda: gradcheck(FactorForgotten.apply, x),
    "noise in backward": lambda: gradcheck(Noisy.apply, x),
    "noise allowed": lambda: gradcheck(Noisy.apply, x, nondet_tol=1e-5),
    "float32": lambda: gradcheck(Square.apply, x.detach().float().requires_grad_()),
    # end
    "no input requires grad": lambda: gradcheck(Square.apply, x.detach()),
    "detached inside": lambda: gradcheck(lambda t: t.detach() * t.detach(), x),
    "detached, other paths": lambda: gradcheck(lambda t: t.detach() * w, x),
    "expanded input": lambda: gradcheck(
        Square.apply, x[:1].detach().expand(2).requires_grad_()
    ),
    "dropout": lambda: gradcheck(dropout, many),
    "dropout with a seed": lambda: gradcheck(seeded, many),
    "output nan": lambda: gradcheck(lambda t: t * torch.nan, x),
    "counter": lambda: gradcheck(counting, x),
    "relu at 0": lambda: gradcheck(torch.relu, torch.zeros_like(x).requires_grad_()),
}
w = torch.ones_like(x).requires_grad_()
texts = {}
for name, call in calls.items():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            texts[name] = f"passed: {call()}"
        except (RuntimeError, ValueError) as error:
            texts[name] = str(error)
    line = texts[name].split("\n")[0].split(". ")[0].rstrip(",")
    print(f"{name}: {line}")
    for warning in caught[:1]:
        print("    warning:", str(warning.message).split(". ")[0].strip())

assert texts["right"] == "passed: True"  # claim: gc-right
assert texts["a factor forgotten"].startswith("Jacobian mismatch")  # claim: gc-mismatch
assert texts["noise in backward"].startswith(
    "Backward is not reentrant"
)  # claim: gc-noise
assert texts["noise allowed"] == "passed: True"  # claim: gc-nondet
assert texts["float32"].startswith("Jacobian mismatch")  # claim: gc-float
assert "at least one input tensor" in texts["no input requires grad"]  # claim: gc-flag
assert "expected to be zero" in texts["detached inside"]  # claim: gc-detached
assert texts["detached, other paths"].startswith("Jacobian")  # claim: gc-detached-other
assert "dimension with stride 0" in texts["expanded input"]  # claim: gc-expanded
assert texts["dropout"].startswith("Jacobian mismatch")  # claim: gc-random
assert texts["dropout with a seed"] == "passed: True"  # claim: gc-seed
assert texts["output nan"].startswith("Jacobian mismatch")  # claim: gc-nan
assert texts["counter"].startswith("Jacobian mismatch")  # claim: gc-counter
assert texts["relu at 0"].startswith("Jacobian mismatch")  # claim: gc-kink
