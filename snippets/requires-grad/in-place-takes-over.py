import copy
import torch

# graph: x
w = torch.tensor([3.0, 4.0], requires_grad=True)
# essential
x = torch.zeros(2)
print("x before:", x.requires_grad, x.is_leaf)

# en: a value that requires grad is written into x
# zh: 把一个需要梯度的值写进 x
x[0] = w[0]
print("x after :", x.requires_grad, x.is_leaf, x.grad_fn.name())
# end
assert x.requires_grad and not x.is_leaf  # claim: leaf-write-makes-a-result

# en: a leaf that requires grad refuses such a write
# zh: 需要梯度的叶子张量会拒绝这样的写入
try:
    w[0] = x[1]
except RuntimeError as error:
    refused = str(error)
    print("w[0] = x[1]:", refused)

assert "in-place operation" in refused  # claim: leaf-leaf-refuses-the-write

try:
    copy.deepcopy(x)
except RuntimeError as error:
    message = str(error).split("  ")[0]
    print(message)

assert "graph leaves" in message  # claim: leaf-only-leaves-deepcopy

fresh = x.detach().clone().requires_grad_()
shared = x.detach().requires_grad_()
print("fresh:", fresh.requires_grad, fresh.is_leaf)
print("own storage, with clone   :", fresh.data_ptr() != x.data_ptr())
print("own storage, without clone:", shared.data_ptr() != x.data_ptr())
assert fresh.requires_grad and fresh.is_leaf  # claim: leaf-detach-clone-makes-one
assert fresh.data_ptr() != x.data_ptr()  # claim: leaf-clone-has-own-storage
assert shared.data_ptr() == x.data_ptr()  # claim: leaf-detach-shares
