import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
messages = []

# essential
# en: wrong: three numbers without a gradient, or with a gradient of another shape
# zh: 错误：有三个数，却没有传入梯度，或者传入的梯度形状不同
for gradient in (None, torch.tensor(1.0)):
    try:
        (x**2).backward(gradient)
    # end
    except RuntimeError as error:
        messages.append(str(error))
        print("wrong:", error)

assert messages[0].startswith("grad can be implicitly")  # claim: err-scalar-outputs
assert messages[1].startswith("Mismatch in shape")  # claim: err-shape-of-weights

# essential
# en: right: make one number of them, or pass a gradient for each
# zh: 正确：先合成一个数，或者为每个数传入一个梯度
(x**2).sum().backward()
print("sum    :", x.grad)
# end
by_sum, x.grad = x.grad, None
# essential
(x**2).backward(torch.ones(3))
print("ones   :", x.grad)
# end
assert torch.equal(x.grad, by_sum)  # claim: err-ones-equal-sum

# en: a tensor with one element passes, whatever its shape
# zh: 只有一个元素就行，与形状无关
x.grad = None
(x.sum() ** 2).reshape(1, 1).backward()
assert x.grad is not None  # claim: err-one-element-passes
