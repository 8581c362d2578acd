import torch

x = torch.ones(2, requires_grad=True)
# essential
h = x * 2
(h**2).sum().backward(inputs=[h])
print("h.grad:", h.grad.tolist(), "| h is a leaf:", h.is_leaf, "| x.grad:", x.grad)
# end
at_h = h.grad.tolist(), x.grad

# essential
h = x * 2
(h**2).sum().backward(inputs=[h, x])
print("h.grad:", h.grad.tolist(), "| x.grad:", x.grad.tolist())
# end
at_both = h.grad.tolist(), x.grad.tolist()

# en: the loss does not use this leaf
# zh: 损失没有用到这个叶子张量
unused = torch.ones(2, requires_grad=True)
(x * 2).sum().backward(inputs=[unused])
print(".grad of an unused leaf:", unused.grad)
# en: fails, because this tensor does not require grad
# zh: 会报错，因为这个张量不需要梯度
try:
    (x * 2).sum().backward(inputs=[torch.ones(2)])
except RuntimeError as error:
    message = str(error)
    print("error:", message)

assert at_h == ([4, 4], None)  # claim: tr-inputs-may-be-a-result
assert at_both == ([4, 4], [8, 8])  # claim: tr-inputs-result-and-leaf
assert unused.grad is None  # claim: tr-inputs-unused-passed-over
assert message.startswith("can't retain_grad")  # claim: tr-inputs-without-flag-raises
