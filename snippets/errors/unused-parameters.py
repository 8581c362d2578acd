import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)


# en: spare is never used: forward() is that of Linear
# zh: spare 没有用到：forward() 是 Linear 的
class Model(torch.nn.Linear):
    def __init__(self):
        super().__init__(2, 1)
        self.spare = torch.nn.Linear(2, 1)


def freeze_spare(model):
    model.spare.requires_grad_(False)


def attempt(before=lambda m: None, after=lambda m: None, **options):
    try:
        before(model := Model())
        wrapped = DistributedDataParallel(model, **options)
        after(model)
        for _ in range(2):
            wrapped(torch.ones(1, 2)).sum().backward()
    except RuntimeError as error:
        return str(error).split(". ")[0]
    return "fine"


# essential
results = {
    "spare layer left trainable": attempt(),
    "frozen before wrapping": attempt(freeze_spare),
    "bias frozen after wrapping": attempt(
        freeze_spare, after=lambda m: m.bias.requires_grad_(False)
    ),
    "find_unused_parameters": attempt(find_unused_parameters=True),
    "everything frozen": attempt(lambda m: m.requires_grad_(False)),
}
# end
dist.destroy_process_group()
for name, text in results.items():
    print(f"{name:26}", text)

first, before, later, option, nothing = results.values()
assert first.startswith("Expected to have finished")  # claim: err-unused-parameters
assert later == first  # claim: err-frozen-after-wrapping
assert before == option == "fine"  # claim: err-unused-declared
assert nothing.startswith("DistributedDataParallel is")  # claim: err-nothing-to-reduce
