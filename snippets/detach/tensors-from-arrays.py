import numpy
import torch

array = numpy.ones(2, dtype=numpy.float32)
t = torch.from_numpy(array)
print("from_numpy  : requires_grad", t.requires_grad, "| is_leaf", t.is_leaf)
_ = t.requires_grad_()
y = t.square().sum()
array[0] = 5.0
y.backward()
print("gradient    :", t.grad.tolist())
assert t.is_leaf and t.requires_grad  # claim: det-from-numpy-is-a-leaf
assert t.grad.tolist() == [10.0, 2.0]  # claim: det-from-numpy-shares-memory

copied = torch.tensor(array, requires_grad=True)
array[0] = 7.0
print("torch.tensor:", copied.tolist())
assert copied[0] == 5  # claim: det-torch-tensor-copies
