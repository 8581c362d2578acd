import torch

x = torch.ones(3, requires_grad=True)

# en: wrong: unbind returns several views at once
# zh: 错误：unbind 一次返回多个视图
a, b, c = (x * 1).unbind()
try:
    a += 1
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

assert message.startswith("Output 0 of Unbind")  # claim: err-multi-view

# en: right: out of place, or one view at a time
# zh: 正确：不用原地运算；或者一次只取一个视图
a = a + 1
y = x * 1
first = y[0]
first += 1
(a + y.sum()).backward()
print("right:", x.grad)
assert x.grad.tolist() == [2.0, 1.0, 1.0]  # claim: err-one-view-at-a-time
