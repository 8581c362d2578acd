import torch
from torch import nn

calls = []


# essential
def hook_a_clone(module, args, output):
    if not output.requires_grad:
        return output
    output = output.clone()
    _ = output.register_hook(calls.append)
    return output


# end
# en: relu_ writes into the output; how often is the hook called?
# zh: relu_ 写入输出；钩子被调用几次？
def run(layer, shape, on_a_clone):
    calls.clear()
    if on_a_clone:
        _ = layer.register_forward_hook(hook_a_clone)
    h = layer(torch.ones(shape, requires_grad=True) * 1)
    is_view = h._is_view()
    if not on_a_clone:
        _ = h.register_hook(calls.append)
    torch.relu_(h).sum().backward()
    return is_view, len(calls)


found = []
cases = {(2, 3): nn.Linear(3, 3), (2, 2, 3): nn.Linear(3, 3), (3,): nn.Linear(3, 3)}
cases[(1, 1, 2, 3)] = nn.Linear(3, 3)
cases |= {(1, 1, 2, 2): nn.Conv2d(1, 1, 1), (1, 2, 2): nn.Flatten()}
for shape, layer in cases.items():
    found += [(*run(layer, shape, False), run(layer, shape, True)[1])]
    is_view, direct, cloned = found[-1]
    print(f"{layer} on {shape}: view {is_view}", end=", ")
    print(f"hook calls: on the output {direct}, on a clone {cloned}")

assert all(direct == (not view) for view, direct, _ in found)
assert found[-1] == (True, 0, 1)  # claim: err-hook-on-a-view-is-lost
assert all(cloned == 1 for *_, cloned in found)  # claim: err-hook-on-a-clone-works
