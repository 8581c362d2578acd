from threading import Thread

import torch
import torch.distributed as dist

# en: two threads stand for two processes, each with its half of the batch
# zh: 两个线程代表两个进程，各有半个批次
halves = torch.tensor([0.5, 1.5]), torch.tensor([3.0, 5.0])
store, got = dist.HashStore(), {}
# en: keeps each group until both threads have ended
# zh: 进程组保留到两个线程都结束
groups = []


def process(rank, name, change):
    group = dist.ProcessGroupGloo(dist.PrefixStore(name, store), rank, 2)
    groups.append(group)
    w = torch.tensor(1.0, requires_grad=True)
    loss = change((w * halves[rank]).mean(), group)
    loss.backward()
    # en: what DDP does with the gradients
    # zh: DDP 对梯度做的事
    _ = group.allreduce([w.grad]).wait()
    got[name] = loss.item(), w.grad.item() / 2


# essential
def log_only(loss, group):
    copy = loss.detach().clone()
    _ = group.allreduce([copy]).wait()
    return loss


def summed(loss, group):
    _ = group.allreduce([loss]).wait()
    return loss


ways = {
    "own loss": lambda loss, group: loss,
    "all_reduce(copy of the loss)": log_only,
    "all_reduce(loss)": summed,
    "all_reduce(loss), then / 2": lambda *both: summed(*both) / 2,
    "own loss * 2": lambda loss, group: loss * 2,
    "own loss.sqrt()": lambda loss, group: loss.sqrt(),
    "all_reduce(loss.sqrt())": lambda loss, group: summed(loss.sqrt(), group),
}
# end
for name, change in ways.items():
    threads = [Thread(target=process, args=(rank, name, change)) for rank in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    groups.clear()

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
