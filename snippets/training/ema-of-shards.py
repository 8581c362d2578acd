import copy

import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard
from torch.distributed.tensor import DTensor

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
model = nn.Sequential(nn.Linear(2, 1, bias=False), nn.BatchNorm1d(1))
nn.init.zeros_(model[0].weight)
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
        if isinstance(t, DTensor):
            average[name].lerp_(t, 1 - decay)
        else:
            average[name].copy_(t)


# end
with torch.no_grad():
    model[0].weight.fill_(1.0)
    model[1].running_mean.fill_(3.0)
update(decay=0.5)
kinds = [type(average[name]) for name in ("0.weight", "1.running_mean")]
# essential
whole = {
    name: t.full_tensor() if isinstance(t, DTensor) else t
    for name, t in average.items()
}
# end
plain = nn.Sequential(nn.Linear(2, 1, bias=False), nn.BatchNorm1d(1))
plain.load_state_dict(whole)
dist.destroy_process_group()
print("average of the weight:", kinds[0].__name__, "| buffer:", kinds[1].__name__)
print("weight in the plain model:", plain[0].weight.tolist())
print("running_mean in the plain model:", plain[1].running_mean.item())

assert "does not support deepcopy" in message  # claim: tr-fsdp-no-deepcopy
assert kinds[0] is DTensor  # claim: tr-ema-of-shards
assert kinds[1] is torch.Tensor  # claim: tr-ema-plain-buffers
assert plain[0].weight.tolist() == [[0.5, 0.5]]  # claim: tr-ema-gathered
assert plain[1].running_mean == 3  # claim: tr-ema-buffers-copied
