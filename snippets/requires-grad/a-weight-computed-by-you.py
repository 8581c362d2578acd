import torch
from torch import nn
from torch.func import functional_call

x, base = torch.ones(1, 2), torch.ones(2, 2)


def gradient(use):
    delta = nn.Parameter(torch.zeros(2, 2))
    layer = nn.Linear(2, 2, bias=False)
    use(layer, base + delta).sum().backward()
    return delta.grad


# essential
def write_data(layer, weight):
    layer.weight.data = weight
    return layer(x)


def wrap(layer, weight):
    layer.weight = nn.Parameter(weight)
    return layer(x)


def copy(layer, weight):
    with torch.no_grad():
        layer.weight.copy_(weight)
    return layer(x)


def replace(layer, weight):
    del layer.weight
    layer.weight = weight
    return layer(x)


def call(layer, weight):
    return functional_call(layer, {"weight": weight}, (x,))


# end
got = [gradient(use) for use in (write_data, wrap, copy, replace, call)]
names = ["layer.weight.data = …", "nn.Parameter(…)", "copy_ in no_grad"]
names += ["del, then assign", "functional_call"]
for name, g in zip(names, got):
    print(f"{name:22}", None if g is None else g.tolist())

data, wrapped, copied, replaced, called = got
assert data is None  # claim: leaf-computed-by-data-is-cut
assert wrapped is copied is None  # claim: leaf-computed-by-copy-is-cut
assert replaced.tolist() == called.tolist()  # claim: leaf-computed-weight-learns

layer = nn.Linear(2, 2, bias=False)
delta = nn.Parameter(torch.zeros(2, 2))
_ = replace(layer, base + delta)
try:
    layer.weight.requires_grad = True
except RuntimeError as error:
    message = str(error)

print("parameters left:", [name for name, _ in layer.named_parameters()])
assert not list(layer.parameters())  # claim: leaf-computed-is-no-parameter
assert message.startswith("you can only change")  # claim: leaf-computed-flag-is-refused
