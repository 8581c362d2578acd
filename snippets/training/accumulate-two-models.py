from contextlib import ExitStack

import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)


def accumulate(named):
    count = {"a": 0, "b": 0}

    # en: DDP calls this for each group of gradients (bucket) that it exchanges
    # zh: DDP 每同步一组梯度（bucket），就调用一次这个函数
    def hook(name, bucket):
        count[name] += 1
        done = torch.futures.Future()
        done.set_result(bucket.buffer())
        return done

    _ = torch.manual_seed(0)
    models = {k: DistributedDataParallel(torch.nn.Linear(1, 1)) for k in count}
    for name, model in models.items():
        model.register_comm_hook(name, hook)
    # essential
    for part in range(3):
        with ExitStack() as stack:
            for name in named if part < 2 else ():
                stack.enter_context(models[name].no_sync())
            h = models["a"](torch.full((1, 1), part + 1.0))
            (models["b"](h).square().sum() / 3).backward()
    # end
    weights = [p for model in models.values() for p in model.parameters()]
    return count, torch.stack([p.grad.flatten()[0] for p in weights])


neither, one, both = (accumulate(named) for named in ((), ("a",), ("a", "b")))
dist.destroy_process_group()
for name, (count, _) in zip(("neither", "a", "a and b"), (neither, one, both)):
    print(f"no_sync() of {name:8} exchanges of a: {count['a']}, of b: {count['b']}")

assert one[0] == {"a": 1, "b": 3}  # claim: tr-two-models-one
assert both[0] == {"a": 1, "b": 1}  # claim: tr-two-models-both
assert neither[1].equal(one[1]) and one[1].equal(both[1])  # claim: tr-two-models-same
