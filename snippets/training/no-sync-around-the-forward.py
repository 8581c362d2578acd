import torch
import torch.distributed as dist
from contextlib import nullcontext
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
x, exchanged = torch.ones(1, 1), []


# en: DDP calls this for each group of gradients (bucket) that it exchanges
# zh: DDP 每同步一组梯度（bucket），就调用一次这个函数
def count(state, bucket):
    exchanged.append(bucket.index())
    done = torch.futures.Future()
    done.set_result(bucket.buffer())
    return done


# essential
# en: three micro-batches before each step; exchange gradients only in the last
# zh: 每一步之前有三个小批次，只在最后一个同步梯度
model = DistributedDataParallel(torch.nn.Linear(1, 1))
model.register_comm_hook(None, count)
for part in range(3):
    with model.no_sync() if part < 2 else nullcontext():
        model(x).backward()

# end
both = len(exchanged)
exchanged.clear()
for part in range(3):
    loss = model(x)
    with model.no_sync() if part < 2 else nullcontext():
        loss.backward()

backward_only = len(exchanged)
exchanged.clear()
for part in range(3):
    with model.no_sync() if part < 2 else nullcontext():
        loss = model(x)
    loss.backward()

forward_only = len(exchanged)
static = DistributedDataParallel(torch.nn.Linear(1, 1), static_graph=True)
try:
    with static.no_sync():
        static(x).backward()
except RuntimeError as error:
    message = str(error)

dist.destroy_process_group()
print("forward and backward in no_sync():", both, "exchange")
print("only backward in no_sync()       :", backward_only, "exchanges")
print("only forward in no_sync()        :", forward_only, "exchange")
print("static_graph=True, first step    :", message.split(" at ")[0])
assert both == 1  # claim: tr-no-sync-exchanges-once
assert forward_only == 1  # claim: tr-no-sync-forward-decides
assert backward_only == 3  # claim: tr-no-sync-needs-the-forward
assert "INTERNAL ASSERT FAILED" in message  # claim: tr-no-sync-static-graph-fails
