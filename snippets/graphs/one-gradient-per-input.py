import torch


# essential
def forward(ctx, x, factor):
    ctx.factor = factor
    return x * factor


answers = {
    "grad": lambda ctx, grad: grad * ctx.factor,
    "grad, grad": lambda ctx, grad: (grad * ctx.factor, grad),
    "grad, None": lambda ctx, grad: (grad * ctx.factor, None),
    "grad, None, None": lambda ctx, grad: (grad * ctx.factor, None, None),
    "None, None": lambda ctx, grad: (None, None),
}
# end
texts = {}
for name, backward in answers.items():
    members = dict(forward=staticmethod(forward), backward=staticmethod(backward))
    Scale = type("Scale", (torch.autograd.Function,), members)
    x = torch.tensor(1.0, requires_grad=True)
    try:
        Scale.apply(x, 3.0).backward()
        texts[name] = f"x.grad = {x.grad}"
    except RuntimeError as error:
        texts[name] = str(error)
    print(f"return {name}:", texts[name])

assert "(expected 2, got 1)" in texts["grad"]  # claim: graph-count-of-gradients
assert (
    "different than None at position 2" in texts["grad, grad"]
)  # claim: graph-none-for-plain-inputs
assert texts["grad, None"] == "x.grad = 3.0"  # claim: graph-none-in-its-place
assert texts["grad, None, None"] == "x.grad = 3.0"  # claim: graph-more-nones
assert texts["None, None"] == "x.grad = None"  # claim: graph-none-means-no-gradient


class Larger(torch.autograd.Function):
    forward = staticmethod(lambda ctx, x: x * 1)
    backward = staticmethod(lambda ctx, grad: torch.ones(4, 2))


x = torch.ones(2, requires_grad=True)
Larger.apply(x).sum().backward()
print("a gradient of size 4 x 2 for x of size 2:", x.grad.tolist())
assert x.grad.tolist() == [4, 4]  # claim: graph-larger-gradient-is-summed


class Column(Larger):
    backward = staticmethod(lambda ctx, grad: torch.ones(2, 1))


try:
    Column.apply(x).sum().backward()
except RuntimeError as error:
    shape = str(error)
assert "invalid gradient" in shape  # claim: graph-other-shape-is-an-error


class First(torch.autograd.Function):
    forward = staticmethod(lambda ctx, tensors: tensors[0] * 2)
    backward = staticmethod(lambda ctx, grad: (grad * 2,))


x = torch.ones(2, requires_grad=True)
in_tuple, in_list = First.apply((x, x)), First.apply([x])
flags = in_tuple.requires_grad, in_list.requires_grad
print("requires_grad, tensors in a tuple:", flags[0], "| in a list:", flags[1])
assert not any(flags)  # claim: graph-tensors-in-a-list-are-not-seen
