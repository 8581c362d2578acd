import torch

w = torch.ones(3, requires_grad=True)
buffer = torch.empty(3)

# essential
# en: wrong: w requires grad, and mul() with out= cannot be recorded
# zh: 错误：w 需要梯度，而 mul() 带了 out= 就无法记录
try:
    torch.mul(w, 2, out=buffer)
# end
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

# en: vstack calls cat, and the message names cat
# zh: vstack 调用 cat，报错写的是 cat
try:
    torch.vstack([w, w], out=torch.empty(2, 3))
except RuntimeError as error:
    inner = str(error)
    print("wrong, vstack:", inner[:36], "...")

assert "functions with out=" in message  # claim: err-out-argument
assert message.startswith("mul():") and inner.startswith(
    "cat():"
)  # claim: err-out-name

# essential
# en: right: use the returned tensor, or use no_grad if you need no history
# zh: 正确：直接用返回值；不需要历史就用 no_grad
y = torch.mul(w, 2)
with torch.no_grad():
    _ = torch.mul(w, 2, out=buffer)

# end
print("right: requires_grad of y", y.requires_grad, "| of buffer", buffer.requires_grad)
assert y.requires_grad and not buffer.requires_grad  # claim: err-out-in-no-grad
