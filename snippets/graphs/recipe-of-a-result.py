import torch

x = torch.tensor(2.0)
w = torch.tensor(3.0, requires_grad=True)
b = torch.tensor(1.0, requires_grad=True)
y = w * x + b

print("y  :", y.grad_fn.name())
for function, _ in y.grad_fn.next_functions:
    print("    ", type(function).__name__)

assert y.grad_fn.name() == "AddBackward0"  # claim: graph-starts-at-grad-fn
assert x.grad_fn is None and w.grad_fn is None  # claim: graph-inputs-have-no-grad-fn

# graph: y
