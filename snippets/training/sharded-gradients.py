import torch
import torch.distributed as dist
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
_ = torch.manual_seed(0)
mesh = init_device_mesh("cpu", (1,))
model = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.Linear(3, 1))
x = torch.ones(1, 2)


def with_gradient():
    model.zero_grad()
    model(x).sum().backward()
    return [name for name, p in model.named_parameters() if p.grad is not None]


# essential
model[0].requires_grad_(False)
fully_shard(model, mesh=mesh)
frozen = with_gradient()
grad = model[1].weight.grad
print("type of the gradient:", type(grad).__name__)
print("    to_local()   :", grad.to_local())
print("    full_tensor():", grad.full_tensor())

model[0].requires_grad_(True)
released = with_gradient()
model[1].requires_grad_(False)
swapped = with_gradient()
# end
norm = torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
weights = [type(model[0].weight)]
# en: first the weight between the forward and the backward pass
# en: then the gradients without an exchange between processes
# zh: 先看前向传播与反向传播之间的权重
# zh: 再看进程之间不同步时的梯度
loss = model(x).sum()
weights.append(type(model[0].weight))
loss.backward()
model.set_requires_gradient_sync(False)
waiting = with_gradient()
dist.destroy_process_group()
print("type of a weight before forward, after forward:", *(w.__name__ for w in weights))
print("gradients with set_requires_gradient_sync(False):", waiting)
print("gradients with the first layer frozen:", frozen)
print("gradients with no layer frozen       :", released)
print("gradients with the last layer frozen :", swapped)

assert isinstance(
    grad, torch.distributed.tensor.DTensor
)  # claim: tr-fsdp-grad-is-sharded
assert weights == [
    torch.distributed.tensor.DTensor,
    torch.nn.Parameter,
]  # claim: tr-fsdp-weight-between-the-passes
assert waiting == []  # claim: tr-fsdp-no-grad-without-sync
assert frozen == ["1.weight", "1.bias"]  # claim: tr-fsdp-mixed-flags
assert len(released) == 4  # claim: tr-fsdp-released-later
assert swapped == ["0.weight", "0.bias"]  # claim: tr-fsdp-frozen-later
assert type(norm) is type(grad)  # claim: tr-fsdp-norm-is-a-dtensor
