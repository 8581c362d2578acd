import torch

# en: a leaf tensor that requires grad
# zh: 一个需要梯度的叶子张量
x = torch.tensor(2.0, requires_grad=True)
print("x:", x)

# en: y is computed while nothing is recorded
# zh: 计算 y 时，autograd 不做任何记录
with torch.no_grad():
    y = x**2

print("y:", y)
print("y.requires_grad:", y.requires_grad)
assert not y.requires_grad and y.grad_fn is None  # claim: result-is-unrecorded
