import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x + 3
d = y.detach()

print("y:", y)
print("d:", d)
print("same object :", d is y)
print("same storage:", d.data_ptr() == y.data_ptr())
assert not d.requires_grad and d.grad_fn is None  # claim: det-result-has-no-history
assert d.is_leaf  # claim: det-result-is-a-leaf
assert d is not y  # claim: det-result-is-a-new-object
assert d.data_ptr() == y.data_ptr()  # claim: det-storage-is-shared

# en: y itself keeps its graph
# zh: y 本身的计算图还在
y.sum().backward()
print("x.grad:", x.grad)
assert y.requires_grad and x.grad is not None  # claim: det-original-is-untouched

# graph: y d
