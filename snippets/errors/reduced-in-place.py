import warnings

import torch
import torch.distributed as dist

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
# essential
x = torch.tensor([2.0], requires_grad=True)
y = x * 3
before, version = y.grad_fn, y._version
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    dist.all_reduce(y)
    y.backward()

print("a new grad_fn:", y.grad_fn is not before)
print("version counter changed:", y._version != version)
print("warning:", str(caught[0].message)[:61])

logged = (x * 3).detach()
with warnings.catch_warnings(record=True) as quiet:
    warnings.simplefilter("always")
    dist.all_reduce(logged)

print("warnings for a detached value:", len(quiet))
# end
dist.destroy_process_group()

assert y.grad_fn is before and y._version == version  # claim: op-all-reduce-unseen
assert "c10d::allreduce_" in str(caught[0].message)  # claim: op-all-reduce-warns
assert not quiet  # claim: op-all-reduce-detached
