import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
x = torch.tensor([3.0, 5.0])

# essential
(w * x).sum().backward()
first = w.grad
print("one backward()              :", w.grad)
(w * x).sum().backward()
print("two backward()              :", w.grad, "| same tensor:", w.grad is first)
# end
assert w.grad.tolist() == [6.0, 10.0]  # claim: leaf-backward-accumulates
assert w.grad is first  # claim: leaf-accumulates-in-place

# essential
optimizer.zero_grad(set_to_none=False)
print("zero_grad, set_to_none=False:", w.grad)
assert w.grad is first and not w.grad.any()  # claim: leaf-zeros-on-request

optimizer.zero_grad()
print("zero_grad()                 :", w.grad)
# end
assert w.grad is None  # claim: leaf-zero-grad-gives-none

# en: autograd.grad() returns gradients and does not change .grad
# zh: autograd.grad() 返回梯度，不改变 .grad
(result,) = torch.autograd.grad((w * x).sum(), w)
print("autograd.grad returns       :", result, "| w.grad:", w.grad)
assert torch.equal(result, x)  # claim: leaf-autograd-grad-returns
assert w.grad is None  # claim: leaf-autograd-grad-leaves-grad
