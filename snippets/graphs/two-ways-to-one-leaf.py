import torch

x = torch.tensor(3.0, requires_grad=True)
left = x.square()
right = 4 * x
y = left + right

y.backward(retain_graph=True)
print("x.grad:", x.grad.item(), "= 2x + 4")
assert x.grad.item() == 2 * x.item() + 4  # claim: graph-paths-are-summed

# graph: y
