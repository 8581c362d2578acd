import torch
import torch.distributed as dist
from torch.distributed.algorithms.ddp_comm_hooks.default_hooks import allreduce_hook
from torch.nn import BatchNorm1d, Linear, Sequential
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
broadcast, seen = dist._broadcast_coalesced, []


def gradients(state, bucket):
    seen.append("gradients")
    return allreduce_hook(None, bucket)


def buffers(*args):
    seen.append("buffers")
    return broadcast(*args)


class TextAndImage(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.text, self.image = Linear(2, 1), Linear(2, 1)

    def forward(self, x, factor):
        y = self.text(x)
        return y if factor is None else y + factor * self.image(x).sum()


dist._broadcast_coalesced = buffers
plain = DistributedDataParallel(Linear(2, 1))
plain.register_comm_hook(None, gradients)
norm = DistributedDataParallel(Sequential(Linear(2, 1), BatchNorm1d(1))).eval()
both = DistributedDataParallel(TextAndImage())
both.register_comm_hook(None, gradients)
x = torch.ones(3, 2)
evaluate = torch.no_grad()(lambda model: model(x))

# essential
cases = {
    "a training step": lambda: plain(x).mean().backward(),
    "the loss times 0": lambda: (plain(x).mean() * 0).backward(),
    "no backward (continue)": lambda: plain(x).mean(),
    "a part times 0": lambda: both(x, 0).mean().backward(),
    "a part not used": lambda: both(x, None).mean().backward(),
    "evaluating the wrapper": lambda: evaluate(norm),
    "evaluating model.module": lambda: evaluate(norm.module),
}
# end
rows, zero = {}, None
for name, case in cases.items():
    seen.clear()
    plain.zero_grad()
    case()
    rows[name] = list(seen)
    if name == "the loss times 0":
        zero = plain.module.weight.grad.tolist()
dist._broadcast_coalesced = broadcast
dist.destroy_process_group()
print("what this process exchanges with the others")
for name, what in rows.items():
    print(f"{name:24}", what)

step, times_zero, skipped, part_zero, unused, wrapper, module = rows.values()
assert step == ["gradients"] and skipped == []  # claim: hang-skipped
assert times_zero == ["gradients"]  # claim: hang-times-zero
assert zero == [[0.0, 0.0]]  # claim: hang-zero-gradient
assert unused == []  # claim: hang-unused
assert part_zero == ["gradients"]  # claim: hang-part-times-zero
assert wrapper == ["buffers"]  # claim: hang-wrapper
assert module == []  # claim: hang-module
