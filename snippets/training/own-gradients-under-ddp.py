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


def bias_gradient(way):
    model = DistributedDataParallel(torch.nn.Linear(1, 1))
    model.register_comm_hook(None, times_100)
    weights = list(model.parameters())
    loss = model(torch.ones(1, 1)).sum()
    # essential
    if way == "loss.backward()":
        loss.backward()
    else:
        own = torch.autograd.grad(loss, weights)
    if way == "p.grad = g":
        for p, g in zip(weights, own):
            p.grad = g
    if way == "(p * g).sum().backward()":
        sum((p * g).sum() for p, g in zip(weights, own)).backward()
    # end
    return weights[1].grad.item()


product = "(p * g).sum().backward()"
ways = "loss.backward()", "p.grad = g", product
found = {way: bias_gradient(way) for way in ways}
dist.destroy_process_group()
for way, value in found.items():
    print(f"{way:24} gradient of the bias: {value:.0f}")

assert found["loss.backward()"] == 100
assert found["p.grad = g"] == 1  # claim: tr-ddp-own-not-exchanged
assert found[product] == 100  # claim: tr-ddp-own-by-product
