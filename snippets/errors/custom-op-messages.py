import torch


@torch.library.custom_op("memoire_op::square", mutates_args=())
def square(x: torch.Tensor) -> torch.Tensor:
    return x * x


@torch.library.custom_op("memoire_op::same", mutates_args=())
def same(x: torch.Tensor) -> torch.Tensor:
    return x


@torch.library.custom_op("memoire_op::first", mutates_args=())
def first(x: torch.Tensor) -> torch.Tensor:
    return x[:1]


@torch.library.custom_op("memoire_op::double_", mutates_args=("x",))
def double_(x: torch.Tensor) -> None:
    x.mul_(2)


x = torch.tensor([3.0], requires_grad=True)
texts = []
for call in (lambda: square(x).backward(), lambda: same(x), lambda: first(x)):
    try:
        call()
    except RuntimeError as error:
        texts.append(str(error))

print("square(x).backward():", texts[0][:88])
for name, text in zip(("same(x)", "first(x)"), texts[1:]):
    print(f"{name}:", text[text.find("The output") :][:88])

# essential
square.register_autograd(
    lambda ctx, grad: 2 * ctx.saved_tensors[0] * grad,
    setup_context=lambda ctx, inputs, output: ctx.save_for_backward(*inputs),
)
square(x).backward()
print("after register_autograd:", x.grad)
# end

try:
    double_.register_autograd(lambda ctx, grad: None)
except RuntimeError as error:
    mutating = str(error)

y = x * 1
double_(y)
(missed,) = torch.autograd.grad(y, x)
assert "for non-functional operator" in mutating  # claim: op-mutating-formula
assert y.item() == 6 and missed.item() == 1  # claim: op-mutating-unseen
assert "no autograd formula was registered" in texts[0]  # claim: op-no-formula
assert "may not alias any inputs" in texts[1]  # claim: op-returns-its-input
assert "may not alias any inputs" in texts[2]  # claim: op-returns-a-view
assert x.grad.tolist() == [6.0]  # claim: op-formula-registered
