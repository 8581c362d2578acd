import torch

x = torch.tensor(2.0)
a, b, c = (torch.tensor(v, requires_grad=True) for v in (3.0, 5.0, 7.0))
h = a * x
with torch.no_grad():
    m = b * h

y = c * m

y.backward(retain_graph=True)
print("a, b, c:", a.grad, b.grad, c.grad)
assert a.grad is None and b.grad is None  # claim: graph-no-grad-leaves-the-end
assert c.grad is not None and h.grad_fn is not None  # claim: graph-front-is-still-there

# graph: y h
