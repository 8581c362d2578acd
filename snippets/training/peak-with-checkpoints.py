import torch
from torch import nn
from torch.utils.checkpoint import checkpoint

held = {"now": 0, "most": 0}


class Saved:
    def __init__(self, tensor):
        self.tensor = tensor
        held["now"] += tensor.nbytes
        held["most"] = max(held.values())

    def __del__(self):
        held["now"] -= self.tensor.nbytes


def narrow():
    return nn.Sequential(nn.Linear(64, 64), nn.GELU())


def wide():
    return nn.Sequential(nn.Linear(64, 256), nn.ReLU(), nn.Linear(256, 64))


x = torch.randn(128, 64, requires_grad=True)
count = torch.autograd.graph.saved_tensors_hooks(Saved, lambda saved: saved.tensor)


def most(blocks, checkpointed=True):
    held.update(now=0, most=0)
    with count:
        h = x
        for block in blocks:
            # en: with use_reentrant=True the hooks see what the second run saves
            # zh: 用 use_reentrant=True，钩子能看到第二遍保存的张量
            h = checkpoint(block, h, use_reentrant=True) if checkpointed else block(h)
        h.sum().backward()
    return held["most"] // 1024


# essential
def cut_into(number, layers):
    size = 12 // number
    return [nn.Sequential(*layers[i : i + size]) for i in range(0, 12, size)]


# end
peaks = {}
for make in (narrow, wide):
    layers = [make() for _ in range(12)]
    peaks[make] = {"no": most(layers, checkpointed=False)}
    peaks[make] |= {n: most(cut_into(n, layers)) for n in (1, 2, 4, 6, 12)}
    for number, kib in peaks[make].items():
        print(f"{make.__name__:6} {number:>2} checkpoints: {kib:5} KiB")

small, large = peaks.values()
assert small[1] >= small["no"]
assert large[1] >= large["no"]  # claim: tr-one-checkpoint-saves-nothing
assert min(small, key=small.get) == 6  # claim: tr-several-checkpoints-save
assert small[6] < small["no"] / 2  # claim: tr-checkpoints-halve-it
assert min(large, key=large.get) == 12  # claim: tr-wide-layers-one-by-one
