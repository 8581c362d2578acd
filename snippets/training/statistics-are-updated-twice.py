import random

import torch
from torch.utils.checkpoint import checkpoint


def train(label, forward):
    _ = torch.manual_seed(0)
    norm, dropout = torch.nn.BatchNorm1d(3), torch.nn.Dropout(0.5)
    block = torch.nn.Sequential(norm, dropout, torch.nn.Linear(3, 3))
    masks = []
    _ = dropout.register_forward_hook(lambda m, args, out: masks.append(out == 0))
    x = torch.randn(8, 3, requires_grad=True)
    forward(block, x).sum().backward()
    seen = norm.num_batches_tracked.item()
    same = all(torch.equal(masks[0], mask) for mask in masks)
    print(f"{label:12} batches seen {seen}  dropouts {len(masks)}  same mask {same}")
    return seen, len(masks), same


# essential
def plain(block, x):
    return block(x)


def checkpointed(block, x):
    return checkpoint(block, x, use_reentrant=False)


# end
once = train("plain", plain)
twice = train("checkpointed", checkpointed)
assert once[0] == 1 and twice[0] == 2  # claim: tr-recomputing-updates-statistics
assert twice[1:] == (2, True)  # claim: tr-recomputing-repeats-dropout

# en: the second run stops when all that backward needs is there
# zh: 第二遍在反向传播所需的张量都算出之后就停止
calls = []


def block(x):
    calls.append("begin")
    y = x.exp() + 1
    calls.append("end")
    return y


checkpoint(block, torch.ones(1, requires_grad=True), use_reentrant=False).backward()
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
