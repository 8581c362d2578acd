import torch

x = torch.tensor(2.0, requires_grad=True)
w = torch.tensor(5.0, requires_grad=True)

# essential
with torch.no_grad():
    y = x**2

print("y.requires_grad:", y.requires_grad)
# end
assert not y.requires_grad and y.grad_fn is None  # claim: nothing-re-attaches

try:
    y.backward()
except RuntimeError as error:
    message = str(error)
    print("y.backward():", message)

assert "does not require grad" in message  # claim: unrecorded-cannot-go-backward

# essential
# en: y is a constant from here on; x is still a leaf that requires grad
# zh: 从这里起 y 就是常数；x 仍是需要梯度的叶子张量
(w * y + 3 * x).backward()
# end
print("w.grad:", w.grad)
print("x.grad:", x.grad)
assert w.grad.item() == 4.0  # claim: inside-result-is-a-constant
assert x.grad.item() == 3.0  # claim: leaf-is-usable-afterwards

# en: the flag makes y a leaf that requires grad; no gradient reaches x
# zh: 打开标志只是让 y 成为需要梯度的叶子张量，梯度不会传到 x
_ = y.requires_grad_()
(2 * y).backward()
print("y.grad:", y.grad, "| x.grad is unchanged:", x.grad)
assert y.grad.item() == 2.0 and x.grad.item() == 3.0  # claim: flag-makes-a-new-leaf
