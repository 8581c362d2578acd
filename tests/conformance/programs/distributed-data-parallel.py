# A wrapped module in one process; the group is not destroyed by the program.
import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
torch.manual_seed(0)
model = DistributedDataParallel(torch.nn.Linear(2, 1, bias=False))
model(torch.ones(3, 2)).sum().backward()
print(model.module.weight.grad)
print(list(model.state_dict()))
