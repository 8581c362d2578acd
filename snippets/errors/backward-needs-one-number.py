import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)

# en: wrong: three numbers, and nobody said which one to differentiate
# zh: 错误：有三个数，却没说对哪一个求导
try:
    (x**2).backward()
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

assert message.startswith("grad can be implicitly created")  # claim: err-scalar-outputs

# en: right: make one number of them, or give each a weight
# zh: 正确：先合成一个数，或者给每个数一个权重
(x**2).sum().backward()
print("sum    :", x.grad)
by_sum, x.grad = x.grad, None
(x**2).backward(torch.ones(3))
print("weights:", x.grad)
assert torch.equal(x.grad, by_sum)  # claim: err-ones-equal-sum

# en: a tensor with one element passes, whatever its shape
# zh: 只有一个元素就行，与形状无关
(x.sum() ** 2).reshape(1, 1).backward()
assert x.grad is not None  # claim: err-one-element-passes
