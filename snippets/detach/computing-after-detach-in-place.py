import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * 3
_ = y.detach_()
alone, joined = y * 2, y * x
joined.sum().backward()
print("history: y * 2", alone.requires_grad, "| y * x", joined.requires_grad)
print("x.grad of y * x    :", x.grad.tolist())
assert not alone.requires_grad  # claim: det-in-place-later-results-plain
assert x.grad.tolist() == [3, 6]  # claim: det-in-place-is-a-constant-later
