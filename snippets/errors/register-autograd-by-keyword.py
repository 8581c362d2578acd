import torch


@torch.library.custom_op("memoire_op::cube", mutates_args=())
def cube(x: torch.Tensor) -> torch.Tensor:
    return x**3


def setup(ctx, inputs, output):
    ctx.save_for_backward(*inputs)


def backward(ctx, gradient):
    (x,) = ctx.saved_tensors
    return 3 * x**2 * gradient


texts = []
for call in (
    lambda: cube.register_autograd(backward, setup),
    lambda: torch.library.register_autograd("memoire_op::cube", backward, setup),
):
    try:
        call()
    except TypeError as error:
        texts.append(str(error))
        print("wrong:", error)

# essential
cube.register_autograd(backward, setup_context=setup)
# end
x = torch.tensor(2.0, requires_grad=True)
(gradient,) = torch.autograd.grad(cube(x), x)
print("right:", gradient)
for text in texts:
    assert text.endswith("takes 2 positional arguments but 3 were given")  # claim: op-positional
assert gradient == 12  # claim: op-keyword

cube.register_autograd(lambda ctx, gradient: 100 * gradient)
(gradient,) = torch.autograd.grad(cube(x), x)
assert gradient == 100  # claim: op-registered-twice
