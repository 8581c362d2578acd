import warnings

import torch
from torch import nn
from torch.multiprocessing.reductions import StorageWeakRef
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves
from torch.utils.checkpoint import checkpoint


warnings.simplefilter("ignore")


# en: after each operation, counts the bytes of all results that are still alive
# zh: 每次运算之后，统计仍然存在的所有结果共多少字节
class Alive(TorchDispatchMode):
    def __torch_dispatch__(self, operation, types, args=(), kwargs=None):
        result = operation(*args, **(kwargs or {}))
        for t in tree_leaves(result):
            if isinstance(t, torch.Tensor):
                storage = t.untyped_storage()
                kept = StorageWeakRef(storage), storage.nbytes()
                self.made[storage.data_ptr()] = kept
        self.made = {k: v for k, v in self.made.items() if not v[0].expired()}
        self.peak = max(self.peak, sum(size for _, size in self.made.values()))
        return result


def narrow():
    return nn.Sequential(nn.Linear(64, 64), nn.GELU())


def wide():
    return nn.Sequential(nn.Linear(64, 256), nn.GELU(), nn.Linear(256, 64))


# essential
def run(blocks, reentrant, flag=True):
    h = torch.ones(128, 64, requires_grad=flag)
    with Alive() as alive:
        alive.made, alive.peak = {}, 0
        for block in blocks:
            block.zero_grad()
            h = (
                block(h)
                if reentrant is None
                else checkpoint(block, h, use_reentrant=reentrant)
            )
        if h.requires_grad:
            h.sum().backward()
    trained = sum(block[0].weight.grad is not None for block in blocks)
    return alive.peak // 1024, trained


# end
peaks = {}
for make in (narrow, wide):
    blocks = [make() for _ in range(12)]
    for reentrant in (None, True, False):
        peaks[make, reentrant], _ = run(blocks, reentrant)
        name = "no checkpoint" if reentrant is None else f"use_reentrant={reentrant}"
        print(f"{make.__name__:6} blocks, {name:19}", peaks[make, reentrant], "KiB")
unflagged = {reentrant: run(blocks, reentrant, False) for reentrant in (True, False)}
print("wide blocks, input that does not require grad:")
for reentrant, (kib, trained) in unflagged.items():
    print(f"use_reentrant={reentrant!s:5} {kib} KiB, blocks with a gradient: {trained}")

for make in (narrow, wide):
    assert peaks[make, False] <= peaks[make, True]  # claim: ck-peak-not-more
    assert peaks[make, False] < 0.75 * peaks[make, None]  # claim: ck-peak-saves
assert unflagged[True][1] == 0 and unflagged[False][1] == 12  # claim: ck-peak-trained
assert unflagged[True][0] < 0.6 * unflagged[False][0]  # claim: ck-peak-untrained
