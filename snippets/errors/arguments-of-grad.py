import torch
from torch.autograd import backward, grad

x = torch.ones(3, requires_grad=True)
one = torch.tensor(1.0)


def y():
    return x * 2


calls = {
    "backward(y, '1')": lambda: backward(y(), "1"),
    "materialize_grads, allow_unused=False": lambda: grad(
        y().sum(), x, allow_unused=False, materialize_grads=True
    ),
    "is_grads_batched, wrong size": lambda: grad(
        y(), x, torch.ones(2, 2), is_grads_batched=True
    ),
    "real grad_outputs, complex y": lambda: grad(x * 1j, x, torch.ones(3)),
    # essential
    "complex loss": lambda: (x * 1j).sum().backward(),
    "inputs= does not require grad": lambda: y().sum().backward(inputs=[torch.ones(1)]),
    "two names for one argument": lambda: backward(y().sum(), one, grad_variables=one),
    # end
}
texts = {}
for name, call in calls.items():
    try:
        call()
    except (RuntimeError, ValueError, TypeError) as error:
        texts[name] = str(error)
    print(f"{name}: {texts[name].split('. ')[0]}")

text, unused, batched, weight, loss, inputs, both = texts.values()
assert text.startswith(
    "gradients can be either Tensors or None"
)  # claim: call-arg-kind
assert "Expected allow_unused to be True" in unused  # claim: call-arg-unused
assert "first dimension of each grad_output" in batched  # claim: call-arg-batched
assert "required to have the same dtype" in weight  # claim: call-arg-complex
assert "real scalar outputs" in loss  # claim: call-arg-complex-loss
assert "can't retain_grad" in inputs  # claim: call-arg-inputs
assert "arguments both passed" in both  # claim: call-arg-both
# essential
rows = grad(y(), x, torch.eye(3), is_grads_batched=True)[0]
# end
print("right: is_grads_batched with the identity gives the Jacobian", rows.tolist())

# en: two outputs: columns 0 to 2 belong to y(), column 3 to the sum
# zh: 两个输出：前三列对应 y()，最后一列对应总和
# essential
parts = torch.eye(4).split([3, 1], dim=1)
both_rows = grad((y(), x.sum()), x, (parts[0], parts[1][:, 0]), is_grads_batched=True)
# end
print("right: two outputs, the rows of both:", both_rows[0].tolist())
joined = torch.cat([2 * torch.eye(3), torch.ones(1, 3)])
assert both_rows[0].equal(joined)  # claim: call-arg-several
by_func = torch.func.jacrev(lambda x: (x * 2, x.sum()))(x.detach())
assert torch.cat([by_func[0], by_func[1][None]]).equal(joined)  # claim: call-arg-jacrev
assert rows.equal(2 * torch.eye(3))  # claim: call-arg-jacobian
recorded = grad(
    x.prod(),
    (x, one.clone().requires_grad_()),
    create_graph=True,
    materialize_grads=True,
)
assert (
    recorded[1].item() == 0 and recorded[1].requires_grad
)  # claim: call-arg-zero-flag
