# Jacobians in two ways agree; a Hessian from both.
import torch
from torch.func import hessian, jacfwd, jacrev

x = torch.tensor([1.0, 2.0])
print(jacrev(lambda v: v**2)(x))
print(torch.equal(jacrev(torch.sin)(x), jacfwd(torch.sin)(x)))
print(hessian(lambda v: (v**3).sum())(x))
