import torch
from torch import nn


class Pair(nn.Module):
    def forward(self, x):
        return 2 * x, 3 * x


def gradients(layer, grad_mode=True, used=True, flag=True):
    kept = []

    # en: as pytorch-grad-cam does it
    # zh: pytorch-grad-cam 的做法
    def keep(module, args, output):
        if getattr(output, "requires_grad", False):
            output.register_hook(kept.append)

    layer.register_forward_hook(keep)
    x, head = (torch.ones(2, requires_grad=needed) for needed in (flag, True))
    with torch.set_grad_enabled(grad_mode):
        out = layer(x)
    score = (head * (out[0] if used else x)).sum()
    score.backward()
    return len(kept)


# essential
rows = {
    "layer returns a tensor": gradients(nn.ReLU()),
    "layer under no_grad": gradients(nn.ReLU(), grad_mode=False),
    "layer returns a tuple": gradients(Pair()),
    "layer not in the score": gradients(nn.ReLU(), used=False),
    "frozen up to the layer": gradients(nn.ReLU(), flag=False),
}
# end
for name, count in rows.items():
    print(f"{name:23} gradients kept:", count)

tensor, no_grad, pair, unused, frozen = rows.values()
assert tensor == 1
assert no_grad == 0  # claim: cam-none-no-grad
assert pair == 0  # claim: cam-none-tuple
assert unused == 0  # claim: cam-none-unused
assert frozen == 0  # claim: cam-none-frozen
