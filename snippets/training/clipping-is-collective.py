import torch
import torch.distributed as dist
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard
from torch.distributed.tensor.debug import CommDebugMode
from torch.nn.utils import clip_grad_norm_
from torch.testing._internal.distributed.fake_pg import FakeStore

# en: one of two processes; the other one is simulated
# zh: 两个进程中的一个，另一个是模拟的
dist.init_process_group("fake", store=FakeStore(), rank=0, world_size=2)
model = torch.nn.Linear(2, 2, bias=False)
fully_shard(model, mesh=init_device_mesh("cpu", (2,)))
model(torch.ones(1, 2)).sum().backward()

# essential
with CommDebugMode() as sharded:
    _ = clip_grad_norm_(model.parameters(), 1.0)
with CommDebugMode() as local:
    shares = [p.grad.to_local() for p in model.parameters()]
    _ = torch.nn.utils.get_total_norm(shares)
# end
counts = sharded.get_total_counts(), local.get_total_counts()
dist.destroy_process_group()
print("exchanges in clip_grad_norm_ of DTensors:", counts[0])
print("exchanges in the norm of the own share  :", counts[1])
assert counts[0] == 1  # claim: tr-clip-exchanges
assert counts[1] == 0  # claim: tr-clip-share-exchanges-nothing
