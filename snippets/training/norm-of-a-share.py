import torch
import torch.distributed as dist
from torch.distributed._local_tensor import LocalTensorMode
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.tensor import Shard, distribute_tensor
from torch.testing._internal.distributed.fake_pg import FakeStore

# en: two processes, simulated in one
# zh: 在一个进程里模拟两个进程
dist.init_process_group("fake", store=FakeStore(), rank=0, world_size=2)
mesh = init_device_mesh("cpu", (2,))


def in_each_process(tensor):
    return [tensor._local_tensors[rank].item() for rank in range(2)]


with LocalTensorMode(2):
    # essential
    weight = distribute_tensor(torch.zeros(2), mesh, [Shard(0)]).requires_grad_()
    weight.grad = distribute_tensor(torch.tensor([3.0, 4.0]), mesh, [Shard(0)])
    norm = weight.grad.norm()
    total = torch.nn.utils.clip_grad_norm_([weight], max_norm=10.0)
    # end
    local, full = in_each_process(norm.to_local()), in_each_process(norm.full_tensor())
    clipped = in_each_process(total.to_local())
    largest = torch.nn.utils.clip_grad_norm_([weight], 10.0, norm_type=torch.inf)
    parts = in_each_process(largest.to_local())
    whole = in_each_process(largest.full_tensor())
dist.destroy_process_group()
print("values in process 0 and in process 1")
print("norm, to_local():            ", local)
print("norm, full_tensor():         ", full)
print("clip_grad_norm_, to_local(): ", clipped)
print("norm_type=inf, to_local():   ", parts)
print("norm_type=inf, full_tensor():", whole)

assert local == [3.0, 4.0]  # claim: tr-norm-of-a-share
assert full == [5.0, 5.0]  # claim: tr-full-norm
assert clipped == [5.0, 5.0]  # claim: tr-clip-norm-is-whole
assert parts == [3.0, 4.0] and whole == [4.0, 4.0]  # claim: tr-clip-inf-needs-full
