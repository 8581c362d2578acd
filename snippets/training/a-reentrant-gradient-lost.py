import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel
from torch.utils.checkpoint import checkpoint

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)


# en: instead of averaging over processes, multiply each exchanged gradient by 100
# zh: 不做各进程之间的平均，而把参与同步的梯度乘以 100
def times_100(state, bucket):
    done = torch.futures.Future()
    done.set_result(bucket.buffer() * 100)
    return done


class TwoCalls(torch.nn.Module):
    def __init__(self, reentrant):
        super().__init__()
        self.layer, self.reentrant = torch.nn.Linear(1, 1, bias=False), reentrant
        torch.nn.init.ones_(self.layer.weight)

    # essential
    def forward(self, x):
        if self.reentrant is None:
            return self.layer(self.layer(x))
        h = checkpoint(self.layer, x, use_reentrant=self.reentrant)
        return checkpoint(self.layer, h, use_reentrant=self.reentrant)


# end
def gradient(reentrant):
    model = DistributedDataParallel(TwoCalls(reentrant))
    model.register_comm_hook(None, times_100)
    model(torch.ones(1, 1, requires_grad=True)).backward()
    return model.module.layer.weight.grad.item()


# en: the gradient is 2: each call gives 1
# zh: 梯度是 2，每次调用各贡献 1
lost, right = gradient(reentrant=True), gradient(reentrant=False)
plain = gradient(reentrant=None)
dist.destroy_process_group()
print("gradient with use_reentrant=True :", lost)
print("gradient with use_reentrant=False:", right)
print("gradient without checkpoints     :", plain)
assert lost == 101  # claim: tr-ddp-reentrant-half-exchanged
assert right == 200  # claim: tr-ddp-non-reentrant-exchanged
assert plain == 200  # claim: tr-ddp-shared-layer-exchanged
