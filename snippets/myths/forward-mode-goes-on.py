import torch
import torch.autograd.forward_ad as fwad

with fwad.dual_level():
    x = fwad.make_dual(torch.tensor(3.0), torch.tensor(1.0))
    with torch.no_grad():
        off = fwad.unpack_dual(x * x).tangent
    with torch.inference_mode():
        inference = fwad.unpack_dual(x * x).tangent
    cut = fwad.unpack_dual(x.detach() * 2).tangent
    print("no_grad       :", off)
    print("inference_mode:", inference)
    print("detach()      :", cut)

assert off.item() == 6.0  # claim: myth-forward-mode-goes-on
assert inference is None and cut is None  # claim: myth-forward-mode-stops
