import torch

x = torch.tensor(2.0)
a, b, c = (torch.tensor(v, requires_grad=True) for v in (3.0, 5.0, 7.0))
h = a * x
m = b * h
y = c * m

y.backward(retain_graph=True)
print("a, b, c:", a.grad, b.grad, c.grad)
assert None not in (a.grad, b.grad, c.grad)  # claim: graph-whole-chain

# graph: y
