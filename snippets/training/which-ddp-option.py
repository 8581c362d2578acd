import torch
import torch.distributed as dist
from torch.nn import Linear
from torch.nn.parallel import DistributedDataParallel
from torch.utils.checkpoint import checkpoint

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)


class Model(torch.nn.Module):
    def __init__(self, forward):
        super().__init__()
        self.a, self.b, self.spare = Linear(2, 2), Linear(2, 2), Linear(2, 2)
        self.calls, self.compute = 0, forward

    def forward(self, x):
        self.calls += 1
        return self.compute(self, self.a(x))


def attempt(forward, **options):
    model = DistributedDataParallel(Model(forward), **options)
    try:
        for _ in range(4):
            out = model(torch.ones(1, 2))
            (out[0] if isinstance(out, tuple) else out).sum().backward()
    except RuntimeError as error:
        return "not finished" if "finished" in str(error) else "ready twice"
    return "fine"


# essential
cases = {
    "never used": lambda m, h: m.b(h),
    "used, but not for the loss": lambda m, h: (h, m.b(h)),
    "used in every other step": lambda m, h: m.b(h) if m.calls % 2 else h,
    "never used, reentrant=True": lambda m, h: checkpoint(m.b, h, use_reentrant=True),
    "never used, reentrant=False": lambda m, h: checkpoint(m.b, h, use_reentrant=False),
}
options = {}, {"find_unused_parameters": True}, {"static_graph": True}
# end
got = {k: [attempt(f, **o) for o in options] for k, f in cases.items()}
# en: two forward passes through different layers, then one backward pass
# zh: 两次前向传播用到的层不同，再做一次反向传播
switching = Model(lambda m, h: m.b(h) if m.calls % 2 else m.spare(h))
model = DistributedDataParallel(switching, find_unused_parameters=True)
try:
    (model(torch.ones(1, 2)) + model(torch.ones(1, 2))).sum().backward()
    together = "fine"
except RuntimeError as error:
    together = "ready twice" if "ready only once" in str(error) else str(error)
dist.destroy_process_group()
print(f"{'a layer is …':28} {'no option':13} {'find_unused':13} static_graph")
for name, row in got.items():
    print(f"{name:28} {row[0]:13} {row[1]:13} {row[2]}")

print("two passes through different layers, one backward, find_unused:", together)
never, output, changing, reentrant, other = got.values()
assert together == "ready twice"  # claim: tr-ddp-unused-two-passes
assert never == ["not finished", "fine", "fine"]  # claim: tr-ddp-never-used
assert output == [
    "not finished",
    "fine",
    "not finished",
]  # claim: tr-ddp-output-not-used
assert changing == [
    "not finished",
    "fine",
    "not finished",
]  # claim: tr-ddp-changing-set
assert reentrant == [
    "not finished",
    "ready twice",
    "fine",
]  # claim: tr-ddp-unused-reentrant
assert other == never  # claim: tr-ddp-unused-non-reentrant
