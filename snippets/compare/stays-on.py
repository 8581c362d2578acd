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
    layer, x = nn.Linear(2, 2), torch.ones(1, 2)
    _ = use(tool, layer, lambda: layer(x))
    return (layer(x).requires_grad, layer.training) != (True, True)


# end
got = {tool: ask(tool) for tool in tools}
for tool, answer in got.items():
    print(f"{tool}: {answer}")

stays = [tool for tool in tools if got[tool]]
assert stays == ["requires_grad_", "eval"]  # claim: cmp-what-is-written-stays
