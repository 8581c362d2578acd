import torch

x = torch.tensor(2.0, requires_grad=True)
y = x * 3
first = y.grad_fn
_ = y.mul_(10)

print(first.name(), "->", y.grad_fn.name(), "| version", y._version)
assert y._version == 1
assert y.grad_fn is not first  # claim: graph-in-place-sets-a-new-grad-fn

y.backward(retain_graph=True)
print("x.grad:", x.grad.item())
assert x.grad.item() == 30  # claim: graph-in-place-is-differentiated

# graph: y
