import torch

x = torch.ones(2, requires_grad=True)
y = (x * 2).sum()
one = torch.tensor(1.0)
# essential
calls = {
    "y.item().backward()": lambda: y.item().backward(),
    "y.backward(inputs=[])": lambda: y.backward(inputs=[]),
    "grad(y, [])": lambda: torch.autograd.grad(y, []),
    "grad([y, y], x, [one])": lambda: torch.autograd.grad([y, y], x, [one]),
    "grad(y, 'x')": lambda: torch.autograd.grad(y, "x"),
}
# end
texts = {}
for name, call in calls.items():
    try:
        call()
        texts[name] = "fine"
    except (RuntimeError, ValueError, AttributeError) as error:
        texts[name] = str(error)
    print(f"{name:23}", texts[name])

item, no_inputs, no_grad_inputs, lengths, text = texts.values()
assert item == "'float' object has no attribute 'backward'"  # claim: call-err-float
assert "cannot be empty" in no_inputs  # claim: call-err-inputs
assert "empty" in no_grad_inputs  # claim: call-err-grad
assert lengths == "got 2 tensors and 1 gradients"  # claim: call-err-lengths
assert text.startswith("all inputs have to be Tensors")  # claim: call-err-kind
