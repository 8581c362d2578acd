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
dist.destroy_process_group()
print(f"{'a layer is …':28} {'no option':13} {'find_unused':13} static_graph")
for name, row in got.items():
    print(f"{name:28} {row[0]:13} {row[1]:13} {row[2]}")

never, output, changing, reentrant, other = got.values()
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
