import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel
from torch.utils.checkpoint import checkpoint

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)


class Model(torch.nn.Module):
    def __init__(self, reentrant, times, spare):
        super().__init__()
        self.first, self.block = torch.nn.Linear(2, 2), torch.nn.Linear(2, 2)
        self.spare = torch.nn.Linear(2, 2) if spare else None
        self.reentrant, self.times = reentrant, times

    # essential
    def forward(self, x):
        x = self.first(x)
        for _ in range(self.times):
            x = checkpoint(self.block, x, use_reentrant=self.reentrant)
        return x


# end
def attempt(reentrant, times, **options):
    model = DistributedDataParallel(
        Model(reentrant, times, unused == options), **options
    )
    try:
        for _ in range(2):
            model(torch.ones(1, 2)).sum().backward()
    except RuntimeError as error:
        return str(error).split(". ")[0], str(error).split("\n")[-1].split(". ")[0]
    return ("fine",)


def outside(**options):
    module = torch.nn.ModuleList([torch.nn.Linear(2, 2), torch.nn.Linear(2, 2)])
    module.forward = lambda x: module[0](x)
    model = DistributedDataParallel(module, **options)
    try:
        for _ in range(2):
            spare = sum(p.square().sum() for p in module[1].parameters())
            (model(torch.ones(1, 2)).sum() + spare).backward()
    except RuntimeError as error:
        return str(error).split(". ")[0]
    return "fine"


unused = {"find_unused_parameters": True}
shared = attempt(True, times=2)
search = attempt(True, times=1, **unused)
cures = [attempt(False, 2), attempt(False, 1, **unused)]
penalty = outside(**unused), outside(static_graph=True)
no_search = [*attempt(True, times=1), outside()]
static = [attempt(True, n, static_graph=True) for n in (2, 1)]
dist.destroy_process_group()
print("wrong, cause 1, a layer in two checkpoints:", *shared, sep="\n  ")
print("wrong, cause 2, a checkpoint and find_unused_parameters:", *search, sep="\n  ")

assert shared[0].startswith(
    "Expected to mark a variable"
)  # claim: err-ready-twice-shared
print("wrong, cause 3, a parameter used outside forward:", penalty[0], sep="\n  ")
fine = [text for (text,) in static] + [penalty[1]]
print("right, use_reentrant=False, causes 1 and 2:", *[text for (text,) in cures])
print("right, static_graph=True, causes 1, 2 and 3:", *fine)
print("right, no find_unused_parameters, causes 2 and 3:", *no_search)
assert no_search == ["fine"] * 2  # claim: err-ready-twice-no-search
assert penalty == (shared[0], "fine")  # claim: err-ready-twice-outside-forward
assert search[0] == shared[0]  # claim: err-ready-twice-find-unused
assert cures == [("fine",)] * 2  # claim: err-ready-twice-non-reentrant
assert static == [("fine",)] * 2  # claim: err-ready-twice-static
assert "block.bias" in shared[1]  # claim: err-ready-twice-names-it
