import torch
from torch import nn

_ = torch.manual_seed(0)
x = torch.ones(1, 4)


# en: front -> middle -> head; the tool is applied to the middle layer
# zh: front -> middle -> head；工具只用在中间那一层
def build():
    middle = nn.Sequential(nn.Linear(4, 4), nn.Dropout())
    return nn.Linear(4, 4), middle, nn.Linear(4, 1)


def report(tool):
    front, middle, head = build()
    # essential
    h = front(x)
    if tool == "detach()":
        h = middle(h).detach()
    elif tool == "requires_grad_(False)":
        h = middle.requires_grad_(False)(h)
    elif tool == "eval()":
        h = middle.eval()(h)
    else:
        with torch.no_grad() if tool == "no_grad()" else torch.enable_grad():
            h = middle(h)
    head(h).sum().backward()
    # end
    parts = [front.weight, middle[0].weight, head.weight]
    got = [p.grad is not None for p in parts] + [middle[1].training]
    print(f"{tool:22}", *(f"{value!s:7}" for value in got[:3]), got[3])
    return got


print(f"{'on the middle layer':22} front   middle  head    dropout")
nothing, frozen = report("no tool"), report("requires_grad_(False)")
cut, block, evaluated = report("detach()"), report("no_grad()"), report("eval()")
assert frozen == [True, False, True, True]  # claim: start-freezing-passes-gradients-on
assert cut == block == [False, False, True, True]  # claim: start-both-cut-upstream
assert evaluated == [*nothing[:3], False]  # claim: start-eval-switches-layers-only
