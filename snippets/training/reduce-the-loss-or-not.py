from threading import Thread

import torch
import torch.distributed as dist

# en: two groups stand for two processes, each with its half of the batch
# zh: 两个进程组代表两个进程，各有半个批次
halves = torch.tensor([0.5, 1.5]), torch.tensor([3.0, 5.0])
store, groups = dist.HashStore(), {}


def at_once(call):
    threads = [Thread(target=call, args=(rank,)) for rank in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def join(rank):
    groups[rank] = dist.ProcessGroupGloo(dist.PrefixStore("two", store), rank, 2)


at_once(join)


# essential
# en: writes the sum over both processes into the tensor of each process
# zh: 把两个进程之和写入每个进程的张量
def all_reduce(tensors):
    at_once(lambda rank: groups[rank].allreduce([tensors[rank]]).wait())
    return tensors


def log_only(losses):
    all_reduce([loss.detach().clone() for loss in losses])
    return losses


def each(change):
    return lambda losses: [change(loss) for loss in losses]


half, double, root = (
    each(lambda loss: loss / 2),
    each(lambda loss: loss * 2),
    each(torch.sqrt),
)
ways = {
    "own loss": lambda losses: losses,
    "all_reduce(copy of the loss)": log_only,
    "all_reduce(loss)": all_reduce,
    "all_reduce(loss), then / 2": lambda losses: half(all_reduce(losses)),
    "own loss * 2": double,
    "own loss.sqrt()": root,
    "all_reduce(loss.sqrt())": lambda losses: all_reduce(root(losses)),
}
# end
got = {}
for name, change in ways.items():
    weights = [torch.tensor(1.0, requires_grad=True) for _ in halves]
    losses = change([(w * x).mean() for w, x in zip(weights, halves)])
    for loss in losses:
        loss.backward()
    # en: what DDP does with the gradients
    # zh: DDP 对梯度做的事
    all_reduce([w.grad for w in weights])
    got[name] = losses[0].item(), weights[0].grad.item() / 2

w = torch.tensor(1.0, requires_grad=True)
(w * torch.cat(halves)).mean().backward()
for name, (_, gradient) in got.items():
    print(f"{name:28} averaged gradient {gradient:.2f}")
print(f"{'one process, whole batch':28} gradient          {w.grad.item():.2f}")

own, copied, whole, halved, doubled, root, spoilt = (g for _, g in got.values())
assert own == w.grad == 2.5  # claim: tr-ddp-own-loss-is-right
assert copied == own  # claim: tr-ddp-log-a-copy
assert got["all_reduce(loss)"] == (5, own)  # claim: tr-ddp-sum-changes-the-value
assert halved == own / 2  # claim: tr-ddp-divided-loss-halves
assert doubled == own * 2 == 1 + 4  # claim: tr-ddp-times-world-size
assert root == 0.75 and round(spoilt, 2) == 0.42  # claim: tr-ddp-sum-spoils-root
