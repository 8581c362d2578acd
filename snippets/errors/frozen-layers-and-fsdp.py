import torch
import torch.distributed as dist
import warnings
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import FullyShardedDataParallel, fully_shard

warnings.simplefilter("ignore")
dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)


# essential
def wrap(**options):
    model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
    _ = model[0].requires_grad_(False)
    return FullyShardedDataParallel(model, device_id=torch.device("cpu"), **options)


# end
# en: wrong: FSDP would join frozen and trainable parameters into one
# zh: 错误：FSDP 要把冻结的参数和要训练的参数合并成一个参数
try:
    wrap()
except ValueError as error:
    message = str(error)
    print("wrong:", message)

assert message.startswith("Must flatten tensors with uni")  # claim: err-fsdp-uniform

# essential
# en: right: keep the original parameters, each with its own flag
# zh: 正确：保留原来的参数，各有各的标志
model = wrap(use_orig_params=True)
# end
model(torch.ones(1, 2)).sum().backward()
arrived = [p.grad is not None for p in model.parameters()]

# en: fully_shard, also called FSDP2
# zh: fully_shard，又称 FSDP2
sharded = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
_ = sharded[0].requires_grad_(False)
_ = fully_shard(sharded, mesh=init_device_mesh("cpu", (1,)))
sharded(torch.ones(1, 2)).sum().backward()
second = [p.grad is not None for p in sharded.parameters()]
dist.destroy_process_group()
print("right: has a gradient (frozen layer, then trained layer):", arrived)
print("fully_shard:", second)
assert second == arrived  # claim: err-fsdp-two
assert arrived == [False, False, True, True]  # claim: err-fsdp-orig-params
