import torch
from torch import nn
from torch.func import functional_call, grad

x = torch.ones(1, 2)


def called(register):
    layer, names = nn.Linear(2, 1), []
    register(layer, names)
    weights = dict(layer.named_parameters())
    try:
        grad(lambda w: functional_call(layer, w, (x,)).sum())(weights)
    except RuntimeError as error:
        return str(error)
    return names


def tensor_hook(layer, names):
    def watch(module, args, out):
        out.register_hook(lambda gradient: names.append("called"))

    layer.register_forward_hook(watch)


def plain(place):
    return lambda layer, names: place(layer)(lambda *args: names.append("called"))


# essential
kinds = {
    "full backward hook": plain(lambda layer: layer.register_full_backward_hook),
    "forward hook": plain(lambda layer: layer.register_forward_hook),
    "hook on the output": tensor_hook,
    "hook on the weight": plain(lambda layer: layer.weight.register_hook),
}
# end
results = {name: called(register) for name, register in kinds.items()}
for name, result in results.items():
    print(f"{name:19}", str(result)[:66])

full, forward, output, weight = results.values()
assert "setup_context" in full  # claim: graph-func-full-hook
assert forward == ["called"]  # claim: graph-func-forward-hook
assert output == ["called"]  # claim: graph-func-output-hook
layer, names = nn.Linear(2, 1), []
layer.weight.register_hook(lambda gradient: names.append("called"))
functional_call(layer, dict(layer.named_parameters()), (x,)).sum().backward()
assert names == ["called"]  # claim: graph-func-weight-hook-plain
assert weight == []  # claim: graph-func-weight-hook
