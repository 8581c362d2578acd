import torch
from torch.autograd import forward_ad

# en: d(x**2) at x = 3 in the direction 1 is 6
# zh: x**2 在 x = 3 处沿方向 1 的导数是 6
tangents = {}
with forward_ad.dual_level():
    x = forward_ad.make_dual(torch.tensor(3.0), torch.tensor(1.0))
    with torch.no_grad():
        tangents["no_grad"] = forward_ad.unpack_dual(x**2).tangent
    with torch.inference_mode():
        tangents["inference_mode"] = forward_ad.unpack_dual(x**2).tangent
    tangents["detach()"] = forward_ad.unpack_dual((x**2).detach()).tangent

for name, tangent in tangents.items():
    print(f"{name:15} tangent {tangent}")

assert tangents["no_grad"] == 6.0  # claim: ng-tangents-pass-no-grad
assert tangents["inference_mode"] is None  # claim: ng-tangents-lost-in-inference-mode
assert tangents["detach()"] is None  # claim: ng-tangents-lost-in-detach
