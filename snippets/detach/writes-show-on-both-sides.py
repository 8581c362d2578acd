import torch

y = torch.zeros(3, requires_grad=True) * 1
d = y.detach()
c = y.detach().clone()

_ = d.fill_(7)
print("after d.fill_(7)")
print("y:", y.tolist())
print("c:", c.tolist())
assert y.tolist() == [7.0, 7.0, 7.0]  # claim: det-write-shows-in-original
assert c.tolist() == [0.0, 0.0, 0.0]  # claim: det-clone-stands-apart

# en: the storage of a slice has the same address, but the slice begins later
# zh: 切片与原张量的存储地址相同，但切片的起点靠后
part = d[1:]
same_storage = part.untyped_storage().data_ptr() == y.untyped_storage().data_ptr()
print("slice d[1:]: same storage as y:", same_storage, end=", ")
print("same data_ptr():", part.data_ptr() == y.data_ptr())
assert same_storage  # claim: det-slice-same-storage
assert part.data_ptr() != y.data_ptr()
