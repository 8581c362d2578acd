import weakref

import torch

w = torch.tensor(3.0, requires_grad=True)
h = w * 2
y = h * h
seen = weakref.ref(h)

del h
print("while y exists, h exists:", seen() is not None)
assert seen() is not None  # claim: graph-lives-with-its-result

total = y.detach()
del y
print("y deleted, h exists     :", seen() is not None)
assert seen() is None  # claim: graph-dies-with-its-result
print("w is still a leaf       :", w.is_leaf, "| total:", total.item())
assert w.is_leaf and seen() is None  # claim: graph-not-held-by-leaves

# en: with create_graph=True the gradient has its own graph, which refers to the old one
# zh: 用 create_graph=True 时，梯度有自己的计算图，并引用原来的图
h = w * 2
(w.grad,) = torch.autograd.grad(h**3, w, create_graph=True)
seen = weakref.ref(h)
del h
print("w.grad exists, h exists :", held := seen() is not None)
w.grad = None
print("w.grad None, h exists   :", seen() is not None)
assert held and seen() is None  # claim: graph-held-by-a-recorded-gradient
