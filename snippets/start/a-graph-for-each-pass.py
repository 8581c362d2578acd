import torch

# essential
w = torch.tensor(2.0, requires_grad=True)


def forward(x):
    return w * x if x > 0 else w**3


for x in (5.0, -5.0):
    y = forward(x)
    w.grad = None
    y.backward()
    print(f"x = {x}: {y.grad_fn.name()} | w.grad: {w.grad.item()}")
# end
names = [forward(5.0).grad_fn.name(), forward(-5.0).grad_fn.name()]
assert names == ["MulBackward0", "PowBackward0"]  # claim: start-graph-by-branch
assert w.grad.item() == 12.0  # claim: start-gradient-of-the-branch
