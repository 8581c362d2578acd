import sys

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

# en: getsizeof measures the Python object, whatever the tensor holds
# zh: getsizeof 量的只是 Python 对象，与张量里装了多少数据无关
small, large = torch.zeros(1), torch.zeros(1_000_000)
print("getsizeof says the same:", sys.getsizeof(small) == sys.getsizeof(large))
assert sys.getsizeof(small) == sys.getsizeof(large)  # claim: det-getsizeof-sees-no-data
