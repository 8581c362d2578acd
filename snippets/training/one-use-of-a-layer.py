import copy

import torch
from torch import nn
from torch.func import functional_call

_ = torch.manual_seed(0)
front, layer = nn.Linear(3, 3), nn.Linear(3, 3)
x = torch.randn(4, 3)


# essential
def constant(h):
    weights = {name: p.detach() for name, p in layer.named_parameters()}
    return functional_call(layer, weights, (h,))


# end
def flag_off(h):
    layer.requires_grad_(False)
    y = layer(h)
    layer.requires_grad_(True)
    return y


def no_grad(h):
    with torch.no_grad():
        return layer(h)


# en: for comparison: a frozen copy for the second use
# zh: 作为对照：第二次改用冻结的副本
ways = {
    "both uses": layer,
    "functional_call": constant,
    "flag off": flag_off,
    "frozen copy": copy.deepcopy(layer).requires_grad_(False),
}
gradients = {}
print(f"{'norm of gradient':16} layer  front")
for name, second in ways.items():
    loss = second(layer(front(x)).tanh()).square().sum()
    gradients[name] = torch.autograd.grad(loss, [layer.weight, front.weight])
    print(f"{name:16}", *(f"{g.norm().item():.4f}" for g in gradients[name]))
cut = no_grad(layer(front(x)).tanh())
print("no_grad: result requires grad:", cut.requires_grad)


def equal(a, b):
    return all(map(torch.allclose, gradients[a], gradients[b]))


assert equal("functional_call", "frozen copy")  # claim: tr-one-use-functional-call
assert equal("flag off", "frozen copy")  # claim: tr-one-use-flag-off
assert not equal("both uses", "frozen copy")  # claim: tr-one-use-both-differ
assert not cut.requires_grad  # claim: tr-one-use-no-grad-cuts
