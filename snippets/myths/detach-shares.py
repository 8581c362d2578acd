import sys
import torch

# essential
x = torch.tensor([1.0, 2.0], requires_grad=True)
d = x.detach()
copy = x.detach().clone()

d[0] = 9.0
print("x      :", x.detach())
print("copy   :", copy)
# end
print("d has the memory of x   :", d.data_ptr() == x.data_ptr())
print("copy has the memory of x:", copy.data_ptr() == x.data_ptr())
assert x[0] == 9.0  # claim: myth-detach-shares
assert copy[0] == 1.0  # claim: myth-detach-clone-copies

# en: a slice starts at another place of the same storage
# zh: 切片从同一块存储的另一处开始
slice_of_d, storage = d[1:], x.untyped_storage().data_ptr()
assert slice_of_d.data_ptr() != x.data_ptr()
assert slice_of_d.untyped_storage().data_ptr() == storage  # claim: myth-ask-the-storage

# en: getsizeof measures the Python object, whatever the tensor holds
# zh: getsizeof 量的是 Python 对象，与张量里有多少数据无关
sizes = [sys.getsizeof(torch.ones(n)) for n in (1, 1000)]
print("getsizeof equal for 1 and 1000 numbers:", sizes[0] == sizes[1])
assert sizes[0] == sizes[1]  # claim: myth-getsizeof-says-nothing

# en: the detached tensor d is a leaf; after requires_grad_() it gets a gradient
# zh: detach() 得到的 d 是叶子张量；调用 requires_grad_() 之后，就会得到梯度
print("d is a leaf:", d.is_leaf)
(d.requires_grad_() * 3).sum().backward()
print("d.grad:", d.grad, "| x.grad:", x.grad)
assert d.is_leaf and d.grad.tolist() == [3.0, 3.0]  # claim: myth-detached-can-get-grad
assert x.grad is None  # claim: myth-nothing-reaches-the-original
