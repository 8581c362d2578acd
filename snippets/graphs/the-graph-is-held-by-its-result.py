import weakref

import torch

w = torch.tensor(3.0, requires_grad=True)
h = w * 2
y = h * h
seen = weakref.ref(h)

del h
print("y lives, the saved h:", seen() is not None)
assert seen() is not None  # claim: graph-lives-with-its-result

total = y.detach()
del y
print("y is gone, h        :", seen() is not None)
assert seen() is None  # claim: graph-dies-with-its-result
print("w is still a leaf   :", w.is_leaf, "| total:", total.item())
assert w.is_leaf and total.grad_fn is None  # claim: graph-not-held-by-leaves
