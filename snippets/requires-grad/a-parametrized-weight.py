import torch
from torch.nn.utils.parametrizations import orthogonal, spectral_norm, weight_norm

layer = weight_norm(torch.nn.Linear(2, 1, bias=False))
print("parameters:", [name for name, _ in layer.named_parameters()])
print("weight is a leaf:", layer.weight.is_leaf)
assert not layer.weight.is_leaf  # claim: leaf-parametrized-is-computed

_ = torch.nn.init.constant_(layer.weight, 3.0)
print("weight is 3 after init          :", layer.weight.eq(3).all().item())
others = [way(torch.nn.Linear(2, 2)) for way in (spectral_norm, orthogonal)]
for other in (layer, *others):
    _ = torch.nn.init.constant_(other.weight, 3.0)
    assert not other.weight.eq(3).any()  # claim: leaf-init-on-parametrized-is-lost

layer.weight = torch.full((1, 2), 3.0)
print(
    "weight is 3 after an assignment :", torch.allclose(layer.weight, torch.tensor(3.0))
)
assert torch.allclose(
    layer.weight, torch.tensor(3.0)
)  # claim: leaf-assigning-parametrized
_ = layer.requires_grad_(False)
assert not layer.weight.requires_grad  # claim: leaf-freeze-parametrized-by-module
