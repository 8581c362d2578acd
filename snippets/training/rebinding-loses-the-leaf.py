import warnings

import torch

# essential
c = torch.tensor(4.0, requires_grad=True)
lr = 0.1

(c**2).backward()
c = c - lr * c.grad
print("round 1: c:", round(c.item(), 3), "c.is_leaf:", c.is_leaf)
# end
assert not c.is_leaf  # claim: tr-rebound-name-is-no-leaf

# essential
(c**2).backward()
# end
# en: torch warns when .grad of a non-leaf is read
# zh: 读取非叶子张量的 .grad 时，torch 会发出警告
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    gradient = c.grad

print("round 2: c.grad:", gradient)
print("warning:", str(caught[0].message).split(". ")[0])
assert gradient is None  # claim: tr-rebound-name-has-no-grad
assert "not a leaf" in str(caught[0].message)  # claim: tr-non-leaf-grad-warns

try:
    c = c - lr * gradient
except TypeError as error:
    print("TypeError:", error)

# graph: c
