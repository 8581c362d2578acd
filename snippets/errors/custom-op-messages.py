import torch


@torch.library.custom_op("memoire_op::square", mutates_args=())
def square(x: torch.Tensor) -> torch.Tensor:
    return x * x


@torch.library.custom_op("memoire_op::same", mutates_args=())
def same(x: torch.Tensor) -> torch.Tensor:
    return x


x = torch.tensor([3.0], requires_grad=True)
texts = []
for name, call in ("square", lambda: square(x).backward()), ("same", lambda: same(x)):
    try:
        call()
    except RuntimeError as error:
        texts.append(str(error))
        start = max(texts[-1].find("The output"), 0)
        print(f"{name}:", texts[-1][start : start + 88])

# essential
square.register_autograd(
    lambda ctx, grad: 2 * ctx.saved_tensors[0] * grad,
    setup_context=lambda ctx, inputs, output: ctx.save_for_backward(*inputs),
)
square(x).backward()
print("after register_autograd:", x.grad)
# end

assert "no autograd formula was registered" in texts[0]  # claim: op-no-formula
assert "may not alias any inputs" in texts[1]  # claim: op-returns-its-input
assert x.grad.tolist() == [6.0]  # claim: op-formula-registered
