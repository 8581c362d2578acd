import torch
from torch.autograd import forward_ad

x = torch.tensor(3.0, requires_grad=True)
modes = {"no_grad": torch.no_grad, "inference_mode": torch.inference_mode}
table = {}

for name, mode in modes.items():
    with mode(), torch.enable_grad():
        recorded = (x * x).requires_grad
    with forward_ad.dual_level():
        dual = forward_ad.make_dual(torch.tensor(3.0), torch.tensor(1.0))
        with mode():
            tangent = forward_ad.unpack_dual(dual * dual).tangent
    with mode():
        view, result = x.view(1), x * x
    table[name] = {
        "enable_grad inside records": recorded,
        "forward-mode tangent": None if tangent is None else tangent.item(),
        "x * x is an inference tensor": result.is_inference(),
        "x.view(1) is one": view.is_inference(),
    }

print(f"{'':30}{'no_grad':9}inference_mode")
for row in table["no_grad"]:
    print(f"{row:30}{table['no_grad'][row]!s:9}{table['inference_mode'][row]}")

off, inference = ([*column.values()] for column in table.values())
assert off[0] and not inference[0]  # claim: cmp-enable-grad-works-in-no-grad-only
assert off[1] == 6 and inference[1] is None  # claim: cmp-tangents-pass-no-grad-only
assert inference[2] and not inference[3]  # claim: cmp-view-of-a-normal-tensor-is-normal
