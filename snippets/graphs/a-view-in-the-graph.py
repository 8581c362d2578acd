import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
row = x[1:]
y = row.sum()

y.backward(retain_graph=True)
print("row:", row.grad_fn.name(), "| shares memory:", row._base is x)
print("x.grad:", x.grad)
assert row._base is x  # claim: graph-view-has-a-base
assert x.grad.tolist() == [0, 1, 1]  # claim: graph-view-sends-to-its-base

# graph: y
