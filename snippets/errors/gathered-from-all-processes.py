import warnings

import torch
import torch.distributed as dist

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
mine = torch.ones(2, requires_grad=True) * 3

# en: with several processes there is one tensor from each
# zh: 有多个进程时，每个进程各有一个张量
gathered = [torch.zeros(2)]
dist.all_gather(gathered, mine)
print("gathered, requires_grad :", gathered[0].requires_grad)
assert not gathered[0].requires_grad  # claim: err-gathered-has-no-history

gathered[dist.get_rank()] = mine
print("put back, requires_grad :", gathered[0].requires_grad)
assert gathered[0].requires_grad  # claim: err-own-tensor-put-back

with warnings.catch_warnings(action="ignore"):
    together = torch.zeros(2)
    dist.all_gather_into_tensor(together, mine.detach())

print("one tensor, requires_grad :", together.requires_grad)
assert not together.requires_grad  # claim: err-gathered-into-one
dist.destroy_process_group()
