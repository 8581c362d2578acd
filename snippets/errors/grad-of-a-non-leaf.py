import torch
import warnings


def read_grad(t):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        grad = t.grad
    for w in caught:
        print(w.category.__name__ + ":", str(w.message).split(" (Triggered")[0])
    return grad, [str(w.message) for w in caught]


x = torch.ones(2, requires_grad=True)

# essential
# en: wrong: only leaves keep their gradient
# zh: 错误：只有叶子张量会留下梯度
y = x * 2
(y * 3).sum().backward()
grad, messages = read_grad(y)
# end
print("wrong, y.grad:", grad)
assert "not a leaf Tensor" in messages[0]  # claim: err-grad-of-non-leaf
assert grad is None  # claim: err-non-leaf-grad-is-none

# essential
# en: right: call retain_grad() before backward()
# zh: 正确：在 backward() 之前调用 retain_grad()
y = x * 2
y.retain_grad()
(y * 3).sum().backward()
grad, messages = read_grad(y)
# end
print("right, y.grad:", grad, "| warnings:", len(messages))
assert grad.tolist() == [3.0, 3.0] and not messages  # claim: err-retain-grad-before

# en: now an optimizer accepts y too
# zh: 这时优化器也接受 y
optimizer = torch.optim.SGD([y], lr=0.1)
assert optimizer.param_groups[0]["params"] == [y]  # claim: err-retained-is-accepted
