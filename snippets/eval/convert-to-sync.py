import copy

import torch
import torch.distributed as dist
from torch import nn

model = nn.Sequential(nn.Linear(1, 2), nn.BatchNorm1d(2))
x = torch.randn(8, 1)
synced = copy.deepcopy(model)
weight = synced[1].weight
# essential
synced = nn.SyncBatchNorm.convert_sync_batchnorm(synced)
# end
same_result = torch.allclose(synced(x), model(x))
same_statistics = torch.allclose(synced[1].running_var, model[1].running_var)
print("layer:", type(synced[1]).__name__)
print("the weight is the same parameter:", synced[1].weight is weight)
print("no process group, same result:", same_result)
print("no process group, same statistics:", same_statistics)

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
try:
    synced(x)
    said = "no error"
except ValueError as error:
    said = str(error)
dist.destroy_process_group()
print("process group, train mode on the CPU:", said)
assert isinstance(synced[1], nn.SyncBatchNorm)  # claim: eval-sync-converted
assert synced[1].weight is weight  # claim: eval-sync-same-weight
assert same_result and same_statistics  # claim: eval-sync-alone
assert "expected input tensor to be on GPU" in said  # claim: eval-sync-cpu
