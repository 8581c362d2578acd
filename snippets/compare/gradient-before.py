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
    front, layer = nn.Linear(2, 2), nn.Linear(2, 2)
    bias = torch.zeros(2, requires_grad=True)
    hidden = front(torch.ones(1, 2))
    result = use(tool, layer, lambda: layer(hidden))
    (result + bias).sum().backward()
    return front.weight.grad is not None


# end
got = {tool: ask(tool) for tool in tools}
for tool, answer in got.items():
    print(f"{tool}: {answer}")

on = [tool for tool in tools if got[tool]]
assert on == [
    "default",
    "requires_grad_",
    "eval",
]  # claim: cmp-who-lets-gradients-through
