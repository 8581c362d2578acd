import copy

import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
model = nn.Linear(2, 1, bias=False)
nn.init.zeros_(model.weight)
fully_shard(model, mesh=init_device_mesh("cpu", (1,)))
try:
    copy.deepcopy(model)
except AssertionError as error:
    message = str(error)
    print("deepcopy:", message.split(".")[0])


# essential
average = {name: t.detach().clone() for name, t in model.state_dict().items()}


@torch.no_grad()
def update(decay):
    for name, t in model.state_dict().items():
        average[name].lerp_(t, 1 - decay)


# end
with torch.no_grad():
    model.weight.fill_(1.0)
update(decay=0.5)
kind = type(average["weight"]).__name__
# essential
whole = {name: t.full_tensor() for name, t in average.items()}
# end
plain = nn.Linear(2, 1, bias=False)
plain.load_state_dict(whole)
dist.destroy_process_group()
print("average:", kind, "| plain model:", plain.weight.tolist())

assert "does not support deepcopy" in message  # claim: tr-fsdp-no-deepcopy
assert kind == "DTensor"  # claim: tr-ema-of-shards
assert plain.weight.tolist() == [[0.5, 0.5]]  # claim: tr-ema-gathered
