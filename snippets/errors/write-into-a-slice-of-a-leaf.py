import torch

w = torch.zeros(3, requires_grad=True)

# essential
# en: wrong: w[0] is a view, and writing to it writes to w
# zh: 错误：w[0] 是视图，写入 w[0] 就是写入 w
try:
    w[0] = 1.0
# end
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

assert message.startswith("a view of a leaf")  # claim: err-view-of-leaf

# essential
# en: right, for an initial value or an update
# zh: 正确：用于赋初值或更新
with torch.no_grad():
    w[0] = 1.0

# end
print("right, in no_grad: w", w)
assert w.is_leaf and w[0] == 1.0  # claim: err-slice-write-in-no-grad

# essential
# en: right, if the write belongs to the formula: write into a copy
# zh: 正确：如果写入本身属于公式，就写进副本
v = w.clone()
v[0] = 5.0
(v**2).sum().backward()
# end
print("right, in a clone: v", v, "| w.grad", w.grad)
# graph: v
assert w.grad[0] == 0 and w.grad[1:].equal(2 * w[1:])  # claim: err-write-into-clone
