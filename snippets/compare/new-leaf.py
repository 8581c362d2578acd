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
    layer = nn.Linear(2, 2)
    new = use(tool, layer, lambda: torch.ones(2, requires_grad=True))
    weight = use(tool, layer, lambda: nn.Linear(2, 2).weight)
    assert new.requires_grad == weight.requires_grad
    return new.requires_grad


# end
got = {tool: ask(tool) for tool in tools}
for tool, answer in got.items():
    print(f"{tool}: {answer}")

off = [tool for tool in tools if not got[tool]]
assert off == ["detach"]  # claim: cmp-new-leaves-are-exempt
