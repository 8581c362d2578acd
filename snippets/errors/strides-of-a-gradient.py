import torch
import torch.distributed as dist
import warnings
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
torch.set_warn_always(True)


class Scale(torch.nn.Module):
    def __init__(self, factors):
        super().__init__()
        self.w = torch.nn.Parameter(torch.ones(1, 4))
        self.factors = factors

    def forward(self, x):
        return x * self.factors(self.w)


def train(factors):
    model = DistributedDataParallel(Scale(factors))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        model(torch.arange(4.0).view(4, 1)).sum().backward()
    texts = [str(w.message).split(" (Trigg")[0] for w in caught]
    return texts, model.module.w.grad


# essential
# en: a weight of size 1 x 4 turned into 4 x 1, in two ways
# zh: 把 1 x 4 的权重变成 4 x 1，两种写法
loud, grad = train(lambda w: w.permute(1, 0))
quiet, other = train(lambda w: w.reshape(4, 1))
# end
torch.set_warn_always(False)
dist.destroy_process_group()
print("permute:", loud[0])
print("reshape:", len(quiet), "warnings")
print("same gradient:", torch.equal(grad, other))

assert not quiet  # claim: err-strides-quiet
assert loud[0].startswith("Grad strides do not match")  # claim: err-strides-warn
assert torch.equal(grad, other)  # claim: err-strides-harmless
