import warnings
from threading import Thread

import torch
import torch.distributed as dist

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
x = torch.tensor([2.0], requires_grad=True)


def warned(call):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        call()
    return [str(w.message).split(":")[0] for w in caught]


def result(quietly):
    y = x * 3
    node, version = y.grad_fn, y._version
    with torch.set_grad_enabled(not quietly):
        dist.broadcast(y, src=0)
    names = warned(y.backward)
    return names, y.grad_fn is node and y._version == version


# essential
def parameter(quietly):
    w = torch.nn.Parameter(torch.ones(1))
    with torch.set_grad_enabled(not quietly):
        dist.broadcast(w, src=0)
    return [len(warned(lambda: (w * 2).backward())) for _ in range(3)]


# end
# en: two threads stand for two processes; process 0 sends y = 6 to process 1
# zh: 两个线程代表两个进程；进程 0 把 y = 6 发给进程 1
store, groups, got = dist.HashStore(), [], {}
own = [torch.tensor([2.0], requires_grad=True), torch.tensor([5.0], requires_grad=True)]
sent = [x * 3 for x in own]


def process(rank):
    # en: groups are kept until both threads have ended
    # zh: 进程组保留到两个线程都结束
    group = dist.ProcessGroupGloo(dist.PrefixStore("two", store), rank, 2)
    groups.append(group)
    with torch.no_grad():
        _ = group.broadcast(sent[rank], 0).wait()


threads = [Thread(target=process, args=(rank,)) for rank in (0, 1)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
groups.clear()
for rank, (x, y) in enumerate(zip(own, sent)):
    y.square().backward()
    got[rank] = y.item(), x.grad.item()

loud, unseen = result(False)
quiet, _ = result(True)
weights = parameter(False), parameter(True)
dist.destroy_process_group()
print("broadcast of a result: warnings", loud, "under no_grad", quiet)
print("new grad_fn or new version after the write:", not unseen)
print("broadcast of a parameter: warnings in three backward passes", weights[0])
print("                                              under no_grad", weights[1])
for rank, (value, slope) in sorted(got.items()):
    print(f"process {rank}: y is now {value}, gradient of its own x {slope}")

assert loud == ["c10d"]  # claim: op-broadcast-warns
assert unseen  # claim: op-broadcast-unseen
assert weights[0] == [1, 1, 1]  # claim: op-broadcast-parameter
assert quiet == [] and weights[1] == [0, 0, 0]  # claim: op-broadcast-quiet
assert got == {0: (6.0, 36.0), 1: (6.0, 36.0)}  # claim: op-broadcast-receiver
