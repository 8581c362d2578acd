import threading
from contextlib import nullcontext

import torch
from torch import nn

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
def look(layer, x):
    return layer(x).requires_grad, layer.training


def ask(tool):
    layer, x, seen = nn.Linear(2, 2), torch.ones(1, 2), []
    note = threading.Thread(target=lambda: seen.append(look(layer, x)))
    _ = use(tool, layer, lambda: (layer(x), note.start(), note.join())[0])
    return seen[0] != (True, True)


# end
got = {tool: ask(tool) for tool in tools}
for tool, answer in got.items():
    print(f"{tool}: {answer}")

felt = [tool for tool in tools if got[tool]]
assert felt == ["requires_grad_", "eval"]  # claim: cmp-threads-feel-what-is-written
