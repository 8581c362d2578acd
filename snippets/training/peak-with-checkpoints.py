import weakref

import torch
from torch import nn
from torch.utils.checkpoint import checkpoint

saved, sums, weights = weakref.WeakSet(), [], set()


# en: stands for a tensor that autograd keeps; each storage counts once, weights do not
# zh: 代表 autograd 保存的一个张量；每份存储只计一次，权重不计
class Saved:
    def __init__(self, tensor):
        self.tensor = tensor
        saved.add(self)
        storages = [other.tensor.untyped_storage() for other in saved]
        sizes = {storage.data_ptr(): storage.nbytes() for storage in storages}
        sums.append(sum(sizes[place] for place in sizes.keys() - weights))


def narrow():
    return nn.Sequential(nn.Linear(64, 64), nn.GELU())


def wide():
    return nn.Sequential(nn.Linear(64, 256), nn.GELU(), nn.Linear(256, 64))


x = torch.randn(128, 64, requires_grad=True)
count = torch.autograd.graph.saved_tensors_hooks(Saved, lambda kept: kept.tensor)


def most(blocks, checkpointed=True):
    sums.clear()
    with count:
        h = x
        for block in blocks:
            # en: with use_reentrant=True the hooks see what the run in backward() saves
            # zh: 用 use_reentrant=True，钩子能看到 backward() 重算时保存的张量
            h = checkpoint(block, h, use_reentrant=True) if checkpointed else block(h)
        h.sum().backward()
    return max(sums) // 1024


# essential
def cut_into(number, layers):
    size = 12 // number
    return [nn.Sequential(*layers[i : i + size]) for i in range(0, 12, size)]


# end
peaks = {}
for make in (narrow, wide):
    layers = [make() for _ in range(12)]
    weights = {p.untyped_storage().data_ptr() for m in layers for p in m.parameters()}
    peaks[make] = {0: most(layers, checkpointed=False)}
    peaks[make] |= {n: most(cut_into(n, layers)) for n in (1, 2, 4, 6, 12)}
    for number, kib in peaks[make].items():
        print(f"{make.__name__:6} layers, {number:2} checkpoints: at most {kib:4} KiB")

small, large = peaks.values()
assert small[1] >= small[0]
assert large[1] >= large[0]  # claim: tr-one-checkpoint-saves-nothing
assert small[4] == small[6] == min(small.values())  # claim: tr-several-checkpoints-save
assert small[6] < small[0] / 2  # claim: tr-checkpoints-halve-it
assert min(large, key=large.get) == 12  # claim: tr-wide-layers-one-by-one
