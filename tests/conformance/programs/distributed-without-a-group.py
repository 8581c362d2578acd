# What needs a group says so if there is none.
import torch
import torch.distributed as dist
from torch.utils.data import DistributedSampler

print(dist.is_available(), dist.is_initialized())
try:
    dist.all_reduce(torch.ones(1))
except ValueError as error:
    print(error)
for rank in range(2):
    print(list(DistributedSampler(range(5), num_replicas=2, rank=rank, shuffle=False)))
