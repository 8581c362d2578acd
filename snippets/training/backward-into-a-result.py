import torch

x = torch.ones(2, requires_grad=True)
# essential
h = x * 2
(h**2).sum().backward(inputs=[h])
print("h.grad:", h.grad.tolist(), "| h is a leaf:", h.is_leaf, "| x.grad:", x.grad)
# end
at_h = h.grad.tolist(), x.grad

# en: h was named, so later calls of autograd.grad change h.grad too
# zh: h 被指定过，之后调用 autograd.grad 也会改变 h.grad
h = x * 2
(h**2).sum().backward(inputs=[h], retain_graph=True)
_ = torch.autograd.grad((h**2).sum(), x)
print("h.grad after autograd.grad:", h.grad.tolist())
assert h.grad.tolist() == [8, 8]  # claim: tr-inputs-stay-named

# essential
h = x * 2
(h**2).sum().backward(inputs=[h, x])
print("h.grad:", h.grad.tolist(), "| x.grad:", x.grad.tolist())
# end
at_both = h.grad.tolist(), x.grad.tolist()

# en: a tensor that the loss does not use is ignored;
# en: an empty list is an error, and so is a tensor that does not require grad
# zh: 损失没有用到的张量会被略过；列表为空，或者张量不需要梯度，则会报错
unused = torch.ones(2, requires_grad=True)
(x * 2).sum().backward(inputs=[unused])
print(".grad of an unused tensor:", unused.grad)
messages = []
for inputs in ([], [torch.ones(2)]):
    try:
        (x * 2).sum().backward(inputs=inputs)
    except RuntimeError as error:
        messages.append(str(error))
        print("error:", error)

assert at_h == ([4, 4], None)  # claim: tr-inputs-may-be-a-result
assert at_both == ([4, 4], [8, 8])  # claim: tr-inputs-result-and-leaf
assert unused.grad is None  # claim: tr-inputs-unused-passed-over
assert "cannot be empty" in messages[0]  # claim: tr-inputs-empty-raises
assert messages[-1].startswith(
    "can't retain_grad"
)  # claim: tr-inputs-without-flag-raises
