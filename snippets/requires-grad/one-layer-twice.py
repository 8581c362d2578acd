import copy

import torch
from torch import nn

layer = nn.Linear(1, 1, bias=False)
_ = nn.init.constant_(layer.weight, 3.0)
x = torch.tensor([[2.0]])


def slope(y, module=layer):
    return torch.autograd.grad(y, module.weight)[0].item()


# essential
both = slope(layer(layer(x)))
second = slope(layer(layer(x).detach()))
other = copy.deepcopy(layer)
h = layer(x)
apart = slope(other(h)), slope(other(h), other)
# end
print("gradient of w * (w * x)      :", both, "= 2 * w * x")
print("first call detached          :", second, "= w * x")
print("two layers with equal weights:", *apart)
print(
    "parameters of [layer, layer] :",
    len(list(nn.Sequential(layer, layer).parameters())),
)
assert both == 12  # claim: twice-sum
assert second == 6  # claim: twice-second
assert apart == (6, 6)  # claim: twice-apart
listed = list(nn.Sequential(layer, layer).parameters())
assert len(listed) == 1  # claim: twice-listed
