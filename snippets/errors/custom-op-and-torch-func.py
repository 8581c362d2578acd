import torch


@torch.library.custom_op("handbook::twice", mutates_args=())
def twice(x: torch.Tensor) -> torch.Tensor:
    return 2 * x


def setup(ctx, inputs, output):
    pass


def backward(ctx, g):
    return 2 * g


twice.register_autograd(backward, setup_context=setup)


# essential
class Twice(torch.autograd.Function):
    forward = staticmethod(twice)
    setup_context = staticmethod(setup)
    backward = staticmethod(backward)


# end
leaf = torch.ones(2, requires_grad=True)
twice(leaf).sum().backward()
print("backward():    ", leaf.grad.tolist())
x = torch.ones(())
calls = {
    "grad": lambda: torch.func.grad(twice)(x),
    "vjp": lambda: torch.func.vjp(twice, x),
    "jacrev": lambda: torch.func.jacrev(twice)(x),
}
messages = []
for name, call in calls.items():
    try:
        call()
    except RuntimeError as error:
        messages.append(str(error))
        print(f"{name:6} of twice:", messages[-1].split(", it ")[-1].split(".")[0])

slope = torch.func.jvp(twice, (x,), (x,))[1].item()
print("jvp    of twice: derivative", slope, "instead of 2.0")
assert slope == 0  # claim: own-custom-op-jvp
jacobian = torch.func.jacrev(Twice.apply)(torch.ones(2)).tolist()
print("jacrev of Twice:", jacobian)
assert leaf.grad.tolist() == [2.0, 2.0]
words = "must override the setup_context"
assert sum(words in text for text in messages) == 3  # claim: own-custom-op-func
assert jacobian == [[2.0, 0.0], [0.0, 2.0]]  # claim: own-custom-op-wrapped
