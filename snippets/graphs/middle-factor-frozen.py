import torch

x = torch.tensor(2.0)
a, b, c = (torch.tensor(v, requires_grad=True) for v in (3.0, 5.0, 7.0))
_ = b.requires_grad_(False)
h = a * x
m = b * h
y = c * m

y.backward(retain_graph=True)
print("a, b, c:", a.grad, b.grad, c.grad)
assert b.grad is None  # claim: graph-frozen-middle-gets-none
assert None not in (a.grad, c.grad)  # claim: graph-frozen-middle-lets-through

# graph: y
