import torch


def attempt(use, label=None):
    try:
        use()
    except (AttributeError, TypeError) as error:
        if label:
            print(f"wrong, {label}:", error)
        return str(error)


# essential
# en: wrong: backward() was not called yet, so there is no gradient to clear
# zh: 错误：还没有反向传播过，没有梯度可清
w = torch.tensor(1.0, requires_grad=True)
message = attempt(lambda: w.grad.zero_(), "before backward()")
# end
assert message.endswith("no attribute 'zero_'")  # claim: err-none-before-backward

# en: wrong: the update was made in no_grad, so the new w does not require grad
# zh: 错误：更新是在 no_grad 里算的，新的 w 不需要梯度
(w**2).backward()
with torch.no_grad():
    w = w - 0.1 * w.grad

again = attempt(lambda: w.grad.zero_(), "after the update")
times = attempt(lambda: 0.1 * w.grad, "0.1 * w.grad")
data = attempt(lambda: w.grad.data)
detached = attempt(lambda: w.grad.detach())
assert again == message and not w.requires_grad  # claim: err-none-after-rebinding
assert "and 'NoneType'" in times  # claim: err-none-times-number
assert data.endswith("no attribute 'data'")  # claim: err-none-has-no-data
assert detached.endswith("no attribute 'detach'")  # claim: err-none-has-no-detach

# essential
# en: right: write into w itself, and clear the gradient by assigning None
# zh: 正确：写进 w 自己；清空梯度就赋值 None
w = torch.tensor(1.0, requires_grad=True)
for _ in range(2):
    w.grad = None
    (w**2).backward()
    with torch.no_grad():
        w -= 0.1 * w.grad

# end
print("right: w.requires_grad", w.requires_grad, "| w.grad", w.grad)
assert w.is_leaf and w.grad is not None  # claim: err-grad-there-in-place

torch.optim.SGD([w], lr=0.1).zero_grad()
print("after optimizer.zero_grad(): w.grad", w.grad)
assert w.grad is None  # claim: err-none-after-zero-grad
