import torch
from torch.utils._python_dispatch import TorchDispatchMode


class Reads(TorchDispatchMode):
    count = 0

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        self.count += func is torch.ops.aten._local_scalar_dense.default
        return func(*args, **(kwargs or {}))


w = torch.tensor([1.0], requires_grad=True)


def losses():
    for step in range(100):
        yield (w * step).sum()


with Reads() as each:
    # essential
    total = 0.0
    for loss in losses():
        total += loss.item()
    # end
with Reads() as once:
    # essential
    running = torch.zeros((), device=w.device)
    for loss in losses():
        running += loss.detach()
    last = running.item()
    # end
print("item() in each step  : numbers read", each.count, "sum", total)
print("item() once at the end: numbers read", once.count, "sum", last)
assert each.count == 100 and once.count == 1  # claim: item-reads
assert total == last and not running.requires_grad  # claim: item-same-sum
