import torch
import warnings

w = torch.tensor(3.0, requires_grad=True)

# en: not recommended: w.grad now has a history that leads back to w
# zh: 不推荐：w.grad 有了历史，又连回 w
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    (w**3).backward(create_graph=True)

message = str(caught[0].message).split(" (Triggered")[0]
print("warning:", message)
print("w.grad :", w.grad.item(), w.grad.grad_fn is not None)
assert message.startswith(
    "Using backward() with create"
)  # claim: err-create-graph-warns
assert w.grad.grad_fn is not None  # claim: err-create-graph-history
w.grad = None

# en: right: autograd.grad returns the gradient and stores nothing
# zh: 正确：autograd.grad 返回梯度，什么也不存
(first,) = torch.autograd.grad(w**3, w, create_graph=True)
(second,) = torch.autograd.grad(first, w)
print("right  :", first.item(), second.item(), w.grad)
assert second.item() == 18 and w.grad is None  # claim: err-autograd-grad-stores-nothing
