import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
layers = torch.nn.Sequential(torch.nn.BatchNorm1d(1), torch.nn.Linear(1, 1))
model = DistributedDataParallel(layers)
copies = []
# essential
for phase in "training", "validation", "training":
    _ = model.train(phase == "training")
    for _ in range(2):
        # en: will this pass copy the buffers of rank 0 to the other ranks?
        # zh: 这次前向传播会把 rank 0 的缓冲区复制到其他 rank 吗？
        copies.append(model.will_sync_module_buffers())
        with torch.set_grad_enabled(phase == "training"):
            _ = model(torch.ones(2, 1))
with model.no_sync():
    _ = model(torch.ones(2, 1))
after_no_sync = model.will_sync_module_buffers()
# end
dist.destroy_process_group()
print("does the pass copy the buffers?")
print("training  :", copies[:2])
print("validation:", copies[2:4])
print("training  :", copies[4:])
print("after a pass in no_sync():", after_no_sync)
assert copies == [True, True, True, False, False, True]  # claim: tr-ddp-buffers-lag
assert not after_no_sync  # claim: tr-ddp-buffers-no-sync
