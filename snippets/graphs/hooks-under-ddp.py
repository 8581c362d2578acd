import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)


# en: in place of the average over processes: times 100
# zh: 代替各进程之间的平均：乘以 100
def exchange(state, bucket):
    done = torch.futures.Future()
    done.set_result(bucket.buffer().mul_(100))
    return done


layer = torch.nn.Linear(1, 1, bias=False)
model = DistributedDataParallel(layer)
model.register_comm_hook(None, exchange)
# essential
seen = {}
w = layer.weight
w.register_hook(lambda grad: seen.update(tensor=grad.item()))
w.register_post_accumulate_grad_hook(lambda p: seen.update(after=p.grad.item()))
model(torch.ones(1, 1)).backward()
# end
dist.destroy_process_group()
print("gradient in the tensor hook         :", seen["tensor"])
print("gradient in the post-accumulate hook:", seen["after"])
print("gradient after backward()           :", w.grad.item())

assert seen == {"tensor": 1.0, "after": 1.0}  # claim: graph-ddp-hook-local
assert w.grad.item() == 100.0  # claim: graph-ddp-exchanged-later
