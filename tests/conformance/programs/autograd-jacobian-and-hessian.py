# The functional interface of torch.autograd.
import torch
from torch.autograd.functional import hessian, jacobian

x = torch.tensor([1.0, 2.0])
print(jacobian(lambda v: v**2, x))
print(hessian(lambda v: (v**3).sum(), x))
