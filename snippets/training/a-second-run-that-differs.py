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
