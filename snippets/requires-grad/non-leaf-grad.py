import warnings
import torch

# essential
w = torch.tensor([1.0, 2.0], requires_grad=True)
y = w * 3
kept = w * 3
kept.retain_grad()
(y + kept).sum().backward()

# end
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    # essential
    grad = y.grad

# end
print("y.grad   :", grad)
print("warning  :", str(caught[0].message).split(". ")[0])
print("kept.grad:", kept.grad)
print("w.grad   :", w.grad)
assert grad is None and len(caught) == 1  # claim: leaf-non-leaf-grad-warns
assert kept.grad.tolist() == [1.0, 1.0]  # claim: leaf-retain-grad-keeps-it
assert w.grad.tolist() == [6.0, 6.0]  # claim: leaf-only-leaves-by-default

# en: after backward() it is too late to call retain_grad()
# zh: backward() 之后再调用 retain_grad() 就晚了
y.retain_grad()
print("y.grad, retain_grad() too late:", y.grad)
# en: on a leaf, retain_grad() has no effect
# zh: 对叶子调用 retain_grad() 没有效果
w.retain_grad()
print("on a leaf, w.retains_grad     :", w.retains_grad)
# en: on a tensor that does not require grad, retain_grad() raises an error
# zh: 对不需要梯度的张量调用 retain_grad() 会报错
try:
    w.detach().retain_grad()
except RuntimeError as error:
    message = str(error)
    print("after detach()                :", message)

assert y.grad is None  # claim: leaf-retain-grad-comes-before
assert not w.retains_grad  # claim: leaf-retain-grad-idle-on-leaf
assert "requires_grad=False" in message  # claim: leaf-retain-grad-needs-the-flag
