import torch

x = torch.tensor([0.4, 1.6], requires_grad=True)
rounded = x.round()
print("round:", rounded.grad_fn.name(), end=" | ")
rounded.sum().backward()
print("x.grad:", x.grad)
assert x.grad is not None and (x.grad == 0).all()  # claim: myth-round-gives-zeros

# en: straight-through: y has the rounded value, and x gets the gradient of y
# zh: 直通估计：y 的数值是取整的结果，y 的梯度原样传给 x
x.grad = None
y = x + (x.round() - x).detach()
y.sum().backward()
print("value:", y.detach(), "| x.grad:", x.grad)
assert torch.equal(y, rounded)  # claim: myth-ste-forward
assert (x.grad == 1).all()  # claim: myth-ste-backward
