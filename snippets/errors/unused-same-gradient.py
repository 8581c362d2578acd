import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)


class Model(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.used, self.spare = torch.nn.Linear(2, 1), torch.nn.Linear(2, 1)

    def forward(self, x):
        return self.used(x)


_ = torch.manual_seed(0)
model = Model()
model(torch.ones(1, 2)).sum().backward()
plain = model.used.weight.grad.clone()
model.zero_grad()
# essential
wrapped = DistributedDataParallel(model, find_unused_parameters=True)
# end
wrapped(torch.ones(1, 2)).sum().backward()
same = torch.equal(model.used.weight.grad, plain)
print("used layer: same gradient as without DDP:", same)
print("unused layer: gradient                  :", model.spare.weight.grad)
assert same  # claim: err-unused-same
assert model.spare.weight.grad is None  # claim: err-unused-none
dist.destroy_process_group()
