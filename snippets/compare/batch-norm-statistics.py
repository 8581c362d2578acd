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
    layer = nn.BatchNorm1d(2)
    _ = use(tool, layer, lambda: layer(torch.tensor([[1.0, 2.0], [3.0, 6.0]])))
    return bool(layer.running_mean.any())


# end
got = {tool: ask(tool) for tool in tools}
for tool, answer in got.items():
    print(f"{tool}: {answer}")

still = [tool for tool in tools if not got[tool]]
assert still == ["eval"]  # claim: cmp-only-eval-stops-statistics
