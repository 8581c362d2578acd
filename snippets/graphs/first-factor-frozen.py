import torch

x = torch.tensor(2.0)
a, b, c = (torch.tensor(v, requires_grad=True) for v in (3.0, 5.0, 7.0))
_ = a.requires_grad_(False)
h = a * x
m = b * h
y = c * m

y.backward(retain_graph=True)
print("a, b, c:", a.grad, b.grad, c.grad)
print("h recorded:", h.requires_grad)
assert h.grad_fn is None  # claim: graph-frozen-front-is-not-recorded
assert b.grad is not None and c.grad is not None  # claim: graph-after-a-frozen-front

# graph: y
