import sys
import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
d = x.detach()
copy = x.detach().clone()

d[0] = 9.0
print("x      :", x.detach())
print("copy   :", copy)
print("same memory as x: detach()", d.data_ptr() == x.data_ptr(), end="")
print(" | detach().clone()", copy.data_ptr() == x.data_ptr())
assert x[0] == 9.0  # claim: myth-detach-shares
assert copy[0] == 1.0  # claim: myth-detach-clone-copies

# en: getsizeof measures the Python object, whatever the tensor holds
# zh: getsizeof 量的是 Python 对象，与张量里有多少数据无关
sizes = [sys.getsizeof(torch.ones(n)) for n in (1, 1000)]
print("getsizeof, 1 and 1000 numbers: same", sizes[0] == sizes[1])
assert sizes[0] == sizes[1]  # claim: myth-getsizeof-says-nothing

# en: a detached tensor may become a leaf, and then it gets a gradient
# zh: detach() 得到的张量可以变成叶子张量，然后就会得到梯度
leaf = copy.requires_grad_()
(leaf * 3).sum().backward()
print("leaf.grad:", leaf.grad)
assert leaf.grad.tolist() == [3.0, 3.0]  # claim: myth-detached-can-get-grad
