import torch
from torch import nn
from torch.nn.utils import parametrizations, parametrize


class Halved(nn.Module):
    def forward(self, weight):
        return weight / 2


def halved(layer):
    return parametrize.register_parametrization(layer, "weight", Halved())


# essential
# en: assign threes, then read the weight back
# zh: 赋值为全 3，再读出来
def assign(parametrization):
    _ = torch.manual_seed(0)
    layer = parametrization(nn.Linear(3, 3, bias=False))
    try:
        layer.weight = torch.full((3, 3), 3.0)
    # end
    except RuntimeError as error:
        return str(error)
    return round(layer.weight[0, 0].item(), 3)


ways = parametrizations.weight_norm, parametrizations.spectral_norm
got = {
    way.__name__: assign(way) for way in (*ways, parametrizations.orthogonal, halved)
}
for name, value in got.items():
    print(f"{name:13} {value}")

assert got["weight_norm"] == 3  # claim: leaf-weight-norm-keeps-the-assigned
kept = got["spectral_norm"], got["orthogonal"]
assert kept[0] == 0.333 and kept[1] != 3  # claim: leaf-others-project-it
assert "right_inverse" in got["halved"]  # claim: leaf-assigning-needs-an-inverse

zero = parametrizations.weight_norm(nn.Linear(2, 2))
zero.weight = torch.tensor([[3.0, 0.0], [0.0, 0.0]])
lost = zero.weight.isnan().tolist()
assert lost == [[False, False], [True, True]]  # claim: leaf-weight-norm-of-zero-is-nan

# essential
# en: instead of assigning, set the values before you parametrize the layer
# zh: 不用赋值：先设好值，再把这一层参数化
layer = nn.Linear(3, 3, bias=False)
_ = nn.init.constant_(layer.weight, 3.0)
print("halved, threes set before:", halved(layer).weight[0, 0].item())
# end
assert layer.weight.eq(1.5).all()  # claim: leaf-initialise-before-parametrizing
