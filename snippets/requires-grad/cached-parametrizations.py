import torch
from torch.nn.utils import parametrizations, parametrize

layer = parametrizations.weight_norm(torch.nn.Linear(2, 1))
x = torch.ones(2)
with parametrize.cached():
    layer(x).backward()
    try:
        layer(x).backward()
    except RuntimeError as error:
        print("second backward:", str(error).split(" (")[0])
        second = str(error)

with parametrize.cached():
    with torch.no_grad():
        layer(x)
    weight = layer.weight

print("first access in no_grad, weight.requires_grad:", weight.requires_grad)

assert "second time" in second  # claim: rg-cached-one-graph
assert not weight.requires_grad  # claim: rg-cached-without-history
