import torch

# essential
x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
# en: the derivatives of the outputs are 2 * x: 2, 4, 6
# zh: 各输出的导数是 2 * x：2、4、6
y = x**2
v = torch.tensor([1.0, 10.0, 0.0])
y.backward(v)
print("y.backward(v):", x.grad.tolist())
# end
assert x.grad.tolist() == [2.0, 40.0, 0.0]  # claim: vec-weights
x.grad = None
(v * x**2).sum().backward()
print("(v * y).sum().backward():", x.grad.tolist())
assert x.grad.tolist() == [2.0, 40.0, 0.0]  # claim: vec-same-as-sum
x.grad = None
(x**2).sum().backward(torch.tensor(2.0))
print("loss.backward(torch.tensor(2.0)):", x.grad.tolist())
assert x.grad.tolist() == [4.0, 8.0, 12.0]  # claim: vec-scalar
x.grad = None
torch.autograd.backward([x**2, 3 * x], [torch.ones(3), v])
print("two outputs at once:", x.grad.tolist())
assert x.grad.tolist() == [5.0, 34.0, 6.0]  # claim: vec-two
try:
    (x**2).backward(1.0)
except TypeError as error:
    print("a Python number:", type(error).__name__)
    number = str(error)
assert number  # claim: vec-number
learned = v.clone().requires_grad_()
(x**2).backward(learned)
print("gradient of v:", learned.grad)
assert learned.grad is None  # claim: vec-no-gradient
