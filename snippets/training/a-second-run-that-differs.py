import random

import torch
from torch.utils.checkpoint import checkpoint

# essential
calls = []


def block(x):
    calls.append("begin")
    y = x.exp() + 1
    calls.append("end")
    return y


# en: the second run stops as soon as backward has the tensors that it needs
# zh: 反向传播所需的张量都算出之后，第二遍就停止
checkpoint(block, torch.ones(1, requires_grad=True), use_reentrant=False).backward()
# end
print("what ran, first run and second run:", *calls)
assert calls == ["begin", "end", "begin"]  # claim: tr-second-run-stops-early

# en: checkpoint does not restore your own generator and Python's random
# zh: checkpoint 不会恢复你自己创建的生成器，也不会恢复 Python 的 random
own, drawn = torch.Generator().manual_seed(0), []
random.seed(0)


def noisy(x):
    drawn.append((torch.rand(1, generator=own).item(), random.random()))
    return (x * drawn[-1][0]).exp()


checkpoint(noisy, torch.ones(1, requires_grad=True), use_reentrant=False).backward()
first, second = drawn
print("own generator and random give the same numbers again:", first == second)
assert first[0] != second[0] and first[1] != second[1]  # claim: tr-own-random-differs

# en: the flags are switched between the two runs
# zh: 在两遍之间切换标志
rows = {}
shapes = {"Linear": (4, 4), "LayerNorm": (4,), "Conv1d": (4, 4, 1), "BatchNorm1d": (4,)}
for name, arguments in shapes.items():
    layers = [getattr(torch.nn, name)(*arguments) for _ in range(2)]
    rows[name] = []
    for layer, before in zip(layers, (True, False), strict=True):
        x = torch.rand(2, 4, *arguments[2:]).requires_grad_()
        y = checkpoint(layer.requires_grad_(before), x, use_reentrant=False)
        _ = layer.requires_grad_(not before)
        try:
            y.square().sum().backward()
            rows[name].append("no error")
        except RuntimeError:
            rows[name].append("error")
        assert layer.weight.grad is None  # claim: tr-flags-between-no-gradient

print("flag changed between the runs | frozen   | unfrozen")
for name, (frozen, unfrozen) in rows.items():
    print(f"    {name:25} | {frozen:8} | {unfrozen}")

raised = {name for name, row in rows.items() if "error" in row}
assert raised == {"Linear"}  # claim: tr-flags-between-runs
