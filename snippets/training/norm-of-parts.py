import copy

import torch
import torch.distributed as dist
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard
from torch.nn.utils import clip_grad_norm_, clip_grads_with_norm_, get_total_norm

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
_ = torch.manual_seed(0)
whole = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.Linear(3, 1))
parts = copy.deepcopy(whole)
fully_shard(parts[0], mesh=init_device_mesh("cpu", (1,)))
for model in (whole, parts):
    model(torch.ones(1, 2)).sum().backward()

try:
    clip_grad_norm_(parts.parameters(), 0.1)
except RuntimeError as error:
    message = str(error)
    print("wrong:", message.split(", ")[0])

# essential
grads = [[p.grad for p in part.parameters() if p.grad is not None] for part in parts]
norms = [get_total_norm(of_part) for of_part in grads]
norms[0] = norms[0].full_tensor()
total = torch.stack(norms).norm()
for part in parts:
    clip_grads_with_norm_(part.parameters(), 0.1, total)
# end
expected = clip_grad_norm_(whole.parameters(), 0.1)
clipped = [parts[0].weight.grad.full_tensor(), parts[1].weight.grad]
dist.destroy_process_group()
print("right: total norm of the two parts:", round(total.item(), 4))
print("       norm of the whole model    :", round(expected.item(), 4))

assert "mixed torch.Tensor and DTensor" in message  # claim: tr-norm-mixed-refused
assert torch.allclose(total, expected)  # claim: tr-norm-of-norms
for grad, layer in zip(clipped, whole):
    assert torch.allclose(grad, layer.weight.grad)  # claim: tr-parts-clipped-alike
