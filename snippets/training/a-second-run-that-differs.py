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


# en: the second run stops when all that backward needs is there
# zh: 第二遍在反向传播所需的张量都算出之后就停止
checkpoint(block, torch.ones(1, requires_grad=True), use_reentrant=False).backward()
# end
print("begin and end of a block:", *calls)
assert calls == ["begin", "end", "begin"]  # claim: tr-second-run-stops-early

# en: a generator of your own and Python's random are not put back
# zh: 自己的生成器和 Python 的 random 不会恢复
own, drawn = torch.Generator().manual_seed(0), []
random.seed(0)


def noisy(x):
    drawn.append((torch.rand(1, generator=own).item(), random.random()))
    return (x * drawn[-1][0]).exp()


checkpoint(noisy, torch.ones(1, requires_grad=True), use_reentrant=False).backward()
first, second = drawn
print("own generator and random, the same again:", first == second)
assert first[0] != second[0] and first[1] != second[1]  # claim: tr-own-random-differs
