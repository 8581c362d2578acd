import torch
from torch import nn


def gradients(shortcut, bias):
    torch.manual_seed(0)
    first, second, last = nn.Linear(2, 2), nn.Linear(2, 2), nn.Linear(2, 1)
    norm, target = nn.BatchNorm1d(2), torch.randn(8, 1)
    nn.init.zeros_(norm.weight)
    nn.init.constant_(norm.bias, bias)
    # essential
    h = first(torch.randn(8, 2)).tanh()
    branch = norm(second(h))
    out = last((h + branch if shortcut else branch).relu())
    loss = (out - target).pow(2).sum()
    loss.backward()
    # end
    layers = {"first": first, "second": second, "norm": norm}
    sizes = {name: layer.weight.grad.norm() for name, layer in layers.items()}
    return {name: bool(size > 1e-3) for name, size in sizes.items()}


alone, beside = gradients(False, 0.0), gradients(True, 0.0)
biased = gradients(False, 1.0)
print("no shortcut         :", alone)
print("with a shortcut     :", beside)
print("no shortcut, bias 1 :", biased)
assert list(alone.values()) == [False, False, False]  # claim: prune-layer-cut
assert list(beside.values()) == [True, False, True]  # claim: prune-layer-shortcut
assert list(biased.values()) == [False, False, True]  # claim: prune-layer-bias
