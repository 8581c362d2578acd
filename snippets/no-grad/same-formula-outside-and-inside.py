import torch

# essential
# en: x is plain data; w and b require grad
# zh: x 是普通数据，w 和 b 需要梯度
x = torch.tensor(2.0, requires_grad=False)
w = torch.tensor(3.0, requires_grad=True)
b = torch.tensor(1.0, requires_grad=True)

# end
print("x:", x)
print("w:", w)
print("b:", b)

# graph: y z
# essential
# en: y is computed outside the block
# zh: y 在代码块之外计算
y = w * x + b
# end
print("y:", y)

# essential
# en: z is the same formula, inside the block
# zh: z 是同一个公式，在代码块之内计算
with torch.no_grad():
    z = w * x + b

# end
print("z:", z)

# essential
print("y.requires_grad:", y.requires_grad)
print("z.requires_grad:", z.requires_grad)
# end
assert y.requires_grad and y.grad_fn is not None  # claim: y-outside-is-recorded
assert not z.requires_grad and z.grad_fn is None  # claim: z-inside-is-not-recorded
assert torch.equal(y, z)  # claim: same-value-inside-and-outside
