# Dual numbers: the derivative is carried along.
import torch
import torch.autograd.forward_ad as fwad

with fwad.dual_level():
    x = fwad.make_dual(torch.tensor(2.0), torch.tensor(1.0))
    y = fwad.unpack_dual(x**3)
    print(y.primal, y.tangent)
    print(x)
