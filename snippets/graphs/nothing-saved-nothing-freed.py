import torch

w = torch.tensor(2.0, requires_grad=True)
y = 3 + (w + w)

y.backward()
y.backward()
print("w.grad:", w.grad.item())
assert w.grad.item() == 4  # claim: graph-adding-can-run-twice

# graph: y
