import torch

# essential
x = torch.zeros(2, requires_grad=True)
w = torch.ones(2, requires_grad=True)
# en: a graph that ends at the leaf x
# zh: 这个计算图以叶子 x 为终点
loss = x.exp().sum()
# en: this switches the check off
# zh: 这样就绕过了检查
x.requires_grad_(False)
x[0] = w[0]
print("x is a leaf:", x.is_leaf)
try:
    loss.backward()
except RuntimeError as error:
    message = str(error)
    print(message)
# end
assert not x.is_leaf  # claim: interior-no-leaf
assert (
    message == "leaf variable has been moved into the graph interior"
)  # claim: interior-raised
y = torch.zeros(2, requires_grad=True)
loss = y.exp().sum()
z = y.clone()
z[0] = w[0]
(loss + z.sum()).backward()
print("with a clone, y.grad:", y.grad.tolist(), "| w.grad:", w.grad.tolist())
assert y.grad.tolist() == [1.0, 2.0] and w.grad.tolist() == [
    1.0,
    0.0,
]  # claim: interior-clone

y.grad = None
y.exp().sum().backward()
with torch.no_grad():
    y[0] = w[0]
print("after a write under no_grad, y:", y.tolist(), "| y is a leaf:", y.is_leaf)
assert (
    y.is_leaf
    and y.requires_grad
    and y.tolist()
    == [
        1.0,
        0.0,
    ]
)  # claim: interior-no-grad
