import re

import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)


class Model(torch.nn.Module):
    def __init__(self, touch_all=False):
        super().__init__()
        self.used = torch.nn.Linear(2, 1)
        self.spare = torch.nn.Linear(2, 1)
        self.touch_all = touch_all

    # essential
    def forward(self, x):
        out = self.used(x)
        if self.touch_all:
            out = out + 0 * sum(p.sum() for p in self.spare.parameters())
        return out

    # end


def attempt(model):
    wrapped = DistributedDataParallel(model)
    try:
        for _ in range(2):
            wrapped(torch.ones(1, 2)).sum().backward()
        return "fine"
    except RuntimeError as error:
        return next(line for line in str(error).splitlines() if "indices" in line)


# en: used.weight is frozen and not counted, so used.bias has index 0
# zh: used.weight 已冻结，不计入，所以 used.bias 的序号是 0
model = Model()
_ = model.used.weight.requires_grad_(False)
text = attempt(model)
indices = [int(number) for number in re.findall(r"\d+", text.split(":")[1])]
names = [name for name, p in model.named_parameters() if p.requires_grad]
print(text.split(":")[0] + ":", indices)
print("their names:", [names[index] for index in indices])
touched = Model(touch_all=True)
print("0 * sum:", attempt(touched), "| gradient", touched.spare.weight.grad.tolist())
dist.destroy_process_group()
assert text.startswith("Parameter indices which did not receive grad for rank 0")
assert [names[i] for i in indices] == [
    "spare.weight",
    "spare.bias",
]  # claim: ddp-indices
assert not touched.spare.weight.grad.any()  # claim: ddp-zero-times
