import torch
from torch import nn

calls = []


def on_the_tensor(layer, x):
    h = layer(x)
    _ = h.register_hook(calls.append)
    return h


def on_a_clone(layer, x):
    def hook(module, args, output):
        output = output.clone()
        _ = output.register_hook(calls.append)
        return output

    _ = layer.register_forward_hook(hook)
    return layer(x)


# en: a relu_ writes into the hooked output; how often is the hook called?
# zh: relu_ 写入挂了钩子的输出，钩子被调用几次？
def run(way, layer, *shape):
    calls.clear()
    h = way(layer, torch.ones(shape, requires_grad=True))
    is_view = h._is_view()
    torch.relu_(h).sum().backward()
    return is_view, len(calls)


found = []
cases = {
    "Linear, 2-D": (nn.Linear(3, 3), 2, 3),
    "Linear, 3-D": (nn.Linear(3, 3), 2, 2, 3),
}
cases |= {
    "Linear, 1-D": (nn.Linear(3, 3), 3),
    "Conv2d": (nn.Conv2d(1, 1, 1), 1, 1, 2, 2),
}
for name, case in cases.items():
    is_view, direct = run(on_the_tensor, *case)
    found.append((is_view, direct, run(on_a_clone, *case)[1]))
    print(
        f"{name:11} a view: {is_view!s:5} calls: {direct}, with a clone: {found[-1][2]}"
    )

assert all(direct == (not is_view) for is_view, direct, _ in found)
assert (True, 0, 1) in found  # claim: err-hook-on-a-view-is-lost
assert all(cloned == 1 for *_, cloned in found)  # claim: err-hook-on-a-clone-works
