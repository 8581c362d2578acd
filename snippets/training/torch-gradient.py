import torch

x = torch.arange(4.0, requires_grad=True)
y = x**2
differences = torch.gradient(y)[0]
exact = torch.autograd.grad(y.sum(), x, retain_graph=True)[0]
print("torch.gradient:", differences.tolist())
print("autograd.grad:", exact.tolist())

differences.sum().backward()
print("through torch.gradient:", x.grad.tolist())

assert differences.tolist() == [1.0, 2.0, 4.0, 5.0]  # claim: tr-gradient-of-values
assert exact.tolist() == [0.0, 2.0, 4.0, 6.0]
assert x.grad.any()  # claim: tr-gradient-is-recorded
