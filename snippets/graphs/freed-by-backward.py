import torch

w = torch.tensor(2.0, requires_grad=True)
y = (w * w).exp() + w

y.backward()
try:
    y.backward()
except RuntimeError as error:
    print(str(error).partition(".")[0])
    again = str(error)

assert "second time" in again  # claim: graph-second-backward-is-refused
assert y.grad_fn is not None  # claim: graph-nodes-outlive-backward

# graph: y
