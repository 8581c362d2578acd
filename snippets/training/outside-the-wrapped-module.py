import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)


# en: instead of averaging over processes, multiply each exchanged gradient by 100
# zh: 不做各进程之间的平均，而把参与同步的梯度乘以 100
def times_100(state, bucket):
    done = torch.futures.Future()
    done.set_result(bucket.buffer().mul_(100))
    return done


def gradients(registered):
    # essential
    layer, added = torch.nn.Linear(1, 1), torch.nn.Linear(1, 1)
    original = layer.forward
    layer.forward = lambda x: original(x) + added(x)
    if registered:
        layer.added = added
    model = DistributedDataParallel(layer)
    # end
    model.register_comm_hook(None, times_100)
    model(torch.ones(1, 1)).backward()
    return layer.bias.grad.item(), added.bias.grad.item()


outside, inside = gradients(False), gradients(True)
dist.destroy_process_group()
print("added not registered: gradients of layer, added:", outside)
print("added registered    : gradients of layer, added:", inside)
assert outside == (100, 1)  # claim: tr-ddp-outside-not-exchanged
assert inside == (100, 100)  # claim: tr-ddp-registered-is-exchanged
