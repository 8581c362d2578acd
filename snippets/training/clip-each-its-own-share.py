import torch
import torch.distributed as dist
from torch import nn


def share(value):
    w = torch.zeros(1, requires_grad=True)
    w.grad = torch.tensor([value])
    return w


# essential
# en: the shares of two processes; the whole gradient has the norm 5
# zh: 两个进程各有一份；整个梯度的范数是 5
own, common = [share(3.0), share(4.0)], [share(3.0), share(4.0)]
for w in own:
    _ = nn.utils.clip_grad_norm_([w], max_norm=1.0)
squares = sum(w.grad.square().sum() for w in common)
for w in common:
    nn.utils.clip_grads_with_norm_([w], 1.0, squares.sqrt())
# end

# en: a group without a backend for the CPU, as with "nccl" alone
# zh: 没有 CPU 后端的进程组，例如只有 "nccl"
group = dist.ProcessGroup(dist.HashStore(), 0, 1)
try:
    _ = group.allreduce([squares])
    said = "no error"
except RuntimeError as error:
    said = str(error)

each = [round(w.grad.item(), 2) for w in own]
together = [round(w.grad.item(), 2) for w in common]
print("each clipped by its own norm  :", each)
print("both clipped by the whole norm:", together)
print("all_reduce of a CPU tensor    :", said)
assert each == [1.0, 1.0]  # claim: tr-clip-own-share
assert together == [0.6, 0.8]  # claim: tr-clip-whole-norm
text = "No backend type associated with device type cpu"
assert said == text  # claim: tr-clip-no-cpu-backend
