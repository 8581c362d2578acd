import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
x = torch.randn(4, 2)


class Both(nn.Module):
    def __init__(self, student, teacher):
        super().__init__()
        self.student, self.teacher = student, teacher

    def forward(self, x):
        with torch.no_grad():
            target = self.teacher(x)
        return (self.student(x) - target).square().mean()


def exchanged(model, loss, steps=1):
    sizes = []

    # en: DDP calls this for each group (bucket) of gradients that it exchanges
    # zh: DDP 每同步一组梯度（bucket），就调用一次这个函数
    def hook(state, bucket):
        sizes.append(bucket.buffer().numel())
        done = torch.futures.Future()
        done.set_result(bucket.buffer())
        return done

    wrapped = DistributedDataParallel(model)
    wrapped.register_comm_hook(None, hook)
    for _ in range(steps):
        loss(wrapped(x)).backward()
    return sum(sizes)


def teacher():
    return nn.Sequential(nn.Linear(2, 8), nn.BatchNorm1d(8), nn.Linear(8, 1))


# essential
frozen = teacher().requires_grad_(False).eval()
with torch.no_grad():
    target = frozen(x)
beside = exchanged(nn.Linear(2, 1), lambda y: (y - target).square().mean())
inside = exchanged(Both(nn.Linear(2, 1), frozen), lambda loss: loss)
unfrozen = exchanged(Both(nn.Linear(2, 1), teacher().eval()), lambda loss: loss)
# end
try:
    _ = exchanged(Both(nn.Linear(2, 1), teacher().eval()), lambda loss: loss, steps=2)
except RuntimeError as error:
    second = str(error)
try:
    _ = DistributedDataParallel(frozen)
except RuntimeError as error:
    message = str(error)
both = Both(nn.Linear(2, 1), frozen)
mode = both.train().teacher.training
dist.destroy_process_group()
print("gradient elements exchanged in one step")
print("frozen teacher beside the student:     ", beside)
print("frozen teacher inside the module:      ", inside)
print("teacher inside, requires_grad=True:    ", unfrozen)
print("error in its second step:", second[:40], "…")
print("error of the teacher alone in DDP:", message[:40], "…")
print("teacher.training after train() of the module:", mode)

assert "not needed" in message  # claim: tr-teacher-refused
assert beside == inside == 3  # claim: tr-teacher-not-exchanged
assert unfrozen == 0  # claim: tr-teacher-unfrozen
assert "Expected to have finished reduction" in second  # claim: tr-teacher-second
assert mode  # claim: tr-teacher-wakes
