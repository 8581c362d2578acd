# Products with Jacobians; what is inside prints as a wrapped tensor.
import torch
from torch.func import jvp, vjp

x = torch.tensor([1.0, 2.0])
value, pull = vjp(lambda v: v**2, x)
print(value, pull(torch.ones(2)))
print(jvp(lambda v: v**2, (x,), (torch.ones(2),)))
torch.func.grad(lambda v: print(v) or v.sum())(x)
