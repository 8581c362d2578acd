import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
loss = (w**2).sum()
# essential
numbers = {
    "loss.item()": lambda: loss.item(),
    "float(loss)": lambda: float(loss.detach()),
    "sum of no losses": lambda: sum([]),
    "NumPy": lambda: loss.detach().numpy().mean(),
}
# end
messages = []
for name, number in numbers.items():
    # en: wrong: a number of Python or NumPy has no history and no such method
    # zh: 错误：Python 或 NumPy 的数没有历史，也没有这个方法
    try:
        number().backward()
    except AttributeError as error:
        messages.append(str(error))
        print(f"wrong: {name:16}", error)

# essential
# en: right: call backward() on the tensor, and convert only for the log
# zh: 正确：对张量调用 backward()，只在写日志时转换
loss.backward()
print("right:", loss.item(), w.grad.tolist())
# end
assert all(
    "no attribute 'backward'" in m for m in messages
)  # claim: err-number-has-no-backward
assert "'int'" in messages[2]  # claim: err-empty-sum-is-an-int
assert len(messages) == 4 and w.grad.tolist() == [
    2,
    4,
]  # claim: err-backward-from-the-tensor
