import torch
from torch import nn
import warnings


class Returns(nn.Module):
    def __init__(self, pack):
        super().__init__()
        self.pack = pack

    def forward(self, x):
        return self.pack(x * 2 if isinstance(x, torch.Tensor) else x)


def attempt(
    module, x=None, register="register_full_backward_hook", answer=None, **named
):
    calls = []

    def hook(module, grad_input, grad_output):
        calls.append(grad_input)
        return answer

    try:
        getattr(module, register)(hook)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            out = module(**named) if named else module(x)
            while not isinstance(out, torch.Tensor):
                out = out["out"] if isinstance(out, dict) else out[-1]
            out.sum().backward()
    except RuntimeError as error:
        return f"error: {error}"
    said = [str(w.message).split(". ")[0] for w in caught]
    return f"called {len(calls)} times {said or ''}"


x = torch.ones(1, 2, requires_grad=True)
# essential
texts = {
    "a tensor": attempt(Returns(lambda y: y), x),
    "a dictionary": attempt(Returns(lambda y: {"out": y}), x),
    "a list": attempt(Returns(lambda y: [y]), x),
    "a tuple in a tuple": attempt(Returns(lambda y: ((y,),)), x),
    "the state of an LSTM": attempt(nn.LSTM(2, 3), x),
    "input does not require grad": attempt(nn.Linear(2, 1), x.detach()),
    "input by keyword": attempt(nn.Linear(2, 1), input=x),
    "input in a list": attempt(Returns(lambda xs: xs[0]), [x]),
    "two gradients": attempt(nn.Linear(2, 1), x, answer=(x, x)),
    "a gradient without a tuple": attempt(nn.Linear(2, 1), x, answer=x),
    "register_backward_hook": attempt(
        nn.Sequential(nn.Linear(2, 1), nn.Tanh()), x, "register_backward_hook"
    ),
}
# end
for name, text in texts.items():
    print(f"{name}: {text}")

tensor, dictionary, in_list, nested, lstm, unflagged, *others = texts.values()
*hidden, two, bare, old = others
assert tensor == "called 1 times "  # claim: hook-err-called
words = "For backward hooks to be called, module output should be a Tensor"
for text in (dictionary, in_list):
    assert text.startswith("called 0") and words in text  # claim: hook-err-dict

assert nested == "called 0 times "  # claim: hook-err-nested
assert lstm == "called 0 times "  # claim: hook-err-lstm
assert "since no inputs require gradients" in unflagged  # claim: hook-err-no-input
for text in hidden:
    assert text == unflagged  # claim: hook-err-hidden-input
assert "invalid number of grad_input, got 2" in two  # claim: hook-err-count
assert "changed the size of value" in bare  # claim: hook-err-bare
assert "Using a non-full backward hook" in old  # claim: hook-err-old

shapes = []
layer = nn.Linear(2, 1)
layer.register_backward_hook(
    lambda module, of_inputs, of_outputs: shapes.extend(g.shape for g in of_inputs)
)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    layer(x).sum().backward()
print("register_backward_hook, Linear:", [tuple(shape) for shape in shapes])
assert shapes == [(1,), (1, 2), (2, 1)]  # claim: hook-err-old-inputs
