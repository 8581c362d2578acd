import torch

x = torch.tensor(2.0)
a, b, c = (torch.tensor(v, requires_grad=True) for v in (3.0, 5.0, 7.0))
h = a * x
d = h.detach()
m = b * d
y = c * m

y.backward(retain_graph=True)
print("a, b, c:", a.grad, b.grad, c.grad)
assert a.grad is None  # claim: graph-detach-cuts-here
assert b.grad is not None and c.grad is not None  # claim: graph-detach-keeps-the-rest

# graph: y h
