import torch

x = torch.ones(3)
w = torch.ones(3, requires_grad=True)

# essential
# en: wrong: the output has a history, but x does not require grad
# zh: 错误：输出有历史，但 x 不需要梯度
try:
    torch.autograd.grad((w * x).sum(), x)
# end
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

assert message.startswith("One of the diff")  # claim: err-input-without-flag

# essential
# en: too late: the flag must be set before the forward pass
# zh: 太迟：标志要在前向传播之前设好
y = (w * x).sum()
_ = x.requires_grad_()
try:
    torch.autograd.grad(y, x)
# end
except RuntimeError as error:
    late = str(error)
    print("late :", late)

assert "not have been used" in late  # claim: err-flag-set-too-late

# en: right
# zh: 正确
print("right:", torch.autograd.grad((w * x).sum(), x)[0])
assert torch.equal(torch.autograd.grad((w * x).sum(), x)[0], w)  # claim: err-flag-first

plain = torch.ones(3)
texts = []
for options in ({"allow_unused": True}, {"materialize_grads": True}):
    try:
        torch.autograd.grad((w * plain).sum(), (w, plain), **options)
    except RuntimeError as error:
        texts.append(str(error))

assert texts == [message, message]  # claim: err-unused-is-not-unflagged
