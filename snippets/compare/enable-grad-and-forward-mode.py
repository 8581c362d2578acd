import torch
from torch.autograd import forward_ad

x = torch.tensor(3.0, requires_grad=True)
modes = {"no_grad": torch.no_grad, "inference_mode": torch.inference_mode}
table = {}

# essential
for name, mode in modes.items():
    with mode(), torch.enable_grad():
        recorded = (x * x).requires_grad
    with forward_ad.dual_level():
        dual = forward_ad.make_dual(torch.tensor(3.0), torch.tensor(1.0))
        changed = forward_ad.make_dual(torch.tensor(3.0), torch.tensor(1.0))
        with mode():
            results = dual * dual, dual.view(1), changed.square_()
        tangents = [forward_ad.unpack_dual(result).tangent for result in results]
    with mode():
        _, inside = torch.func.jvp(torch.square, (x.detach(),), (torch.tensor(1.0),))
        view, result, bits = x.view(1), x * x, x.view(torch.int32)
    # end
    table[name] = {
        "enable_grad inside records": recorded,
        "tangent of a product": tangents[0] and tangents[0].item(),
        "tangent of a view": tangents[1].item(),
        "tangent after square_()": tangents[2].item(),
        "x * x is an inference tensor": result.is_inference(),
        "x.view(1) is an inference tensor": view.is_inference(),
        "x.view(torch.int32) is an inference tensor": bits.is_inference(),
        "derivative by torch.func.jvp inside": inside.item(),
    }

print(f"{'':44}{'no_grad':9}inference_mode")
for row in table["no_grad"]:
    print(f"{row:44}{table['no_grad'][row]!s:9}{table['inference_mode'][row]}")

off, inference = ([*column.values()] for column in table.values())
assert off[0] and not inference[0]  # claim: cmp-enable-grad-works-in-no-grad-only
assert off[1] == 6 and inference[1] is None  # claim: cmp-tangents-pass-no-grad-only
assert off[2] == inference[2] == 1  # claim: cmp-views-keep-the-tangent
assert off[3] == 6 and inference[3] == 1  # claim: cmp-in-place-keeps-an-old-tangent
assert inference[4] and not inference[5]  # claim: cmp-view-of-a-normal-tensor-is-normal
assert off[7] == inference[7] == 6  # claim: cmp-jvp-inside-keeps-tangents
assert inference[6]  # claim: cmp-view-of-another-dtype-is-marked
