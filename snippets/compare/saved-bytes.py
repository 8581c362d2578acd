from contextlib import nullcontext

import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

tools = ["default", "no_grad", "inference_mode", "detach", "requires_grad_", "eval"]
modes = {"no_grad": torch.no_grad, "inference_mode": torch.inference_mode}


def use(tool, layer, work):
    if tool == "requires_grad_":
        layer.requires_grad_(False)
    if tool == "eval":
        layer.eval()
    with modes.get(tool, nullcontext)():
        result = work()
    return result.detach() if tool == "detach" else result


# essential
def ask(tool):
    front, layer = nn.Linear(64, 64), nn.Sequential(nn.Linear(64, 64), nn.Sigmoid())
    hidden, sizes = front(torch.ones(32, 64)), []
    with saved_tensors_hooks(lambda t: sizes.append(t.nbytes), lambda t: t):
        _ = use(tool, layer, lambda: layer(hidden))
    return sum(sizes)


# end
got = {tool: ask(tool) for tool in tools}
for tool, answer in got.items():
    print(f"{tool}: {answer}")

assert got["no_grad"] == got["inference_mode"] == 0  # claim: cmp-modes-save-nothing
assert got["detach"] == got["default"] > 0  # claim: cmp-detach-saves-it-all
assert got["eval"] == got["default"]  # claim: cmp-eval-saves-it-all
assert 0 < got["requires_grad_"] < got["default"]  # claim: cmp-frozen-saves-less
