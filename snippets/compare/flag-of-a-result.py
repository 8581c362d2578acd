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
def ask(tool):
    front, layer, x = nn.Linear(2, 2), nn.Linear(2, 2), torch.ones(1, 2)
    result = use(tool, layer, lambda: layer(front(x)))
    return result.requires_grad


# end
got = {tool: ask(tool) for tool in tools}
for tool, answer in got.items():
    print(f"{tool}: {answer}")

off = [tool for tool in tools if not got[tool]]
assert off == [
    "no_grad",
    "inference_mode",
    "detach",
]  # claim: cmp-three-give-no-history
