# gloo with a single process, which meets itself through a file.
import torch
import torch.distributed as dist

dist.init_process_group("gloo", init_method="file:///proc/self/cwd/meet", rank=0, world_size=1)
x = torch.ones(2)
dist.all_reduce(x)
print(x, dist.get_rank(), dist.get_world_size(), dist.get_backend())
dist.destroy_process_group()
print(dist.is_initialized())
