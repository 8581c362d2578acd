import weakref

import torch
from torch import nn
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves


class Peak(TorchDispatchMode):
    now = peak = 0

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        result = function(*args, **(kwargs or {}))
        for tensor in tree_leaves(result):
            storage = tensor.untyped_storage()
            if storage.data_ptr() not in self.seen:
                self.seen.add(storage.data_ptr())
                self.add(storage.nbytes())
                weakref.finalize(
                    storage, self.free, storage.data_ptr(), storage.nbytes()
                )
        return result

    def __init__(self):
        super().__init__()
        self.seen = set()

    def add(self, size):
        self.now += size
        self.peak = max(self.peak, self.now)

    def free(self, pointer, size):
        self.seen.discard(pointer)
        self.now -= size


# essential
def peaks(frozen, batch=8):
    model = nn.Sequential(*(nn.Linear(64, 64) for _ in range(6)))
    model[:frozen].requires_grad_(False)
    with Peak() as memory:
        loss = model(torch.ones(batch, 64)).square().sum()
        forward = memory.peak
        loss.backward()
    return forward, memory.peak


# end
trained, frozen, large = peaks(0), peaks(5), peaks(0, batch=512)
gradients = 6 * (64 * 64 + 64) * 4
print("bytes of all gradients:", gradients)
rows = {
    "six layers trained": trained,
    "one layer trained ": frozen,
    "six, large batch  ": large,
}
for name, (forward, step) in rows.items():
    print(f"{name}: peak bytes in forward {forward}, in the whole step {step}")
assert trained[1] - trained[0] > gradients / 2  # claim: mem-backward-adds-gradients
assert frozen[1] - frozen[0] < gradients / 2  # claim: mem-backward-frozen-adds-less
assert (
    large[0] > 8 * trained[0] and large[1] < 1.25 * large[0]
)  # claim: mem-large-batch
