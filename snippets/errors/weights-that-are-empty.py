import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.fsdp import fully_shard
from torch.nn import functional as F


def message(call):
    try:
        call()
    except RuntimeError as error:
        return str(error).splitlines()[0]
    return "no error"


dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
ids = torch.tensor([0, 1])
# essential
empty = torch.empty(0)
embedding = message(lambda: F.embedding(ids, empty))
flat = message(lambda: F.embedding(ids, torch.ones(15)))
convolution = message(lambda: F.conv2d(torch.ones(1, 1, 3, 3), empty))

model = fully_shard(nn.Sequential(nn.Embedding(3, 2), nn.Linear(2, 1)))
outside = message(lambda: model[0](ids))
inside = message(lambda: model(ids))
print("embedding  :", embedding)
print("flat weight:", flat)
print("convolution:", convolution)
print("one layer  :", outside[:57], "…")
print("the model  :", inside)
# end
dist.destroy_process_group()
assert embedding == "'weight' must be 2-D"  # claim: mod-empty-embedding
assert flat == embedding  # claim: mod-flat-embedding
assert "at least three dimensions" in convolution  # claim: mod-empty-conv
mixed = "mixed torch.Tensor and DTensor" in outside
assert mixed and inside == "no error"  # claim: mod-empty-fsdp
