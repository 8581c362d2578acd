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


def gradients(backward, before=True, after=True):
    # essential
    layers = torch.nn.Sequential(torch.nn.Linear(1, 1), torch.nn.Linear(1, 1))
    layers[1].weight.data.fill_(1)
    layers[0].requires_grad_(before)
    model = DistributedDataParallel(layers)
    model.register_comm_hook(None, times_100)
    layers[0].requires_grad_(after)
    backward(model, torch.ones(1, 1))
    # end
    return [getattr(layer.bias.grad, "tolist", list)() for layer in layers]


# en: DDP groups the gradients into buckets after the first backward pass;
# en: so the layer is frozen after the first pass
# zh: DDP 在第一次反向传播之后才给梯度分组（bucket），
# zh: 所以先反向传播一次，再冻结
def frozen_later_with_views():
    layers = torch.nn.Sequential(torch.nn.Linear(1, 1), torch.nn.Linear(1, 1))
    views = {"gradient_as_bucket_view": True, "bucket_cap_mb": 1e-6}
    model = DistributedDataParallel(layers, **views)
    model.register_comm_hook(None, times_100)
    for flag in True, False:
        model.zero_grad()
        layers[0].requires_grad_(flag)
        model(torch.ones(1, 1)).backward()
    return layers[1].bias.grad.item()


def two(model, x):
    losses = model(x), model(x)
    for loss in losses:
        loss.backward()


got = {
    "plain": gradients(lambda m, x: m(x).backward()),
    "first layer frozen": gradients(lambda m, x: m(x).backward(), False, False),
    "unfrozen after wrapping": gradients(lambda m, x: m(x).backward(), False, True),
    "frozen after wrapping": gradients(lambda m, x: m(x).backward(), True, False),
    "model.module(x)": gradients(lambda m, x: m.module(x).backward()),
    "model(x) + model.module(x)": gradients(
        lambda m, x: (m(x) + m.module(x)).backward()
    ),
    "two forwards, one backward": gradients(lambda m, x: (m(x) + m(x)).backward()),
    "two forwards, two backwards": gradients(two),
}
part = frozen_later_with_views()
dist.destroy_process_group()
for name, (first, second) in got.items():
    print(f"{name:28} gradients: first layer {first}, second layer {second}")

print("frozen after wrapping, gradient_as_bucket_view: second layer", [part])
assert part == 100.0  # claim: tr-ddp-frozen-later-part
plain, frozen, released, late, bypassed, added, one, two_passes = got.values()
assert plain == [[100.0], [100.0]]  # claim: tr-ddp-exchanges-in-backward
assert frozen == [[], [100.0]]  # claim: tr-ddp-leaves-frozen-out
assert released == [[1.0], [100.0]]  # claim: tr-ddp-released-later-not-exchanged
assert late == [[], [1.0]]  # claim: tr-ddp-frozen-later-stops-all
assert bypassed == [[1.0], [1.0]]  # claim: tr-ddp-module-bypasses
assert added == [[200.0], [200.0]]  # claim: tr-ddp-module-after-wrapper
assert one == [[200.0], [200.0]]  # claim: tr-ddp-one-backward-exchanged
assert two_passes == [[101.0], [101.0]]  # claim: tr-ddp-second-backward-lost
