import torch
from torch.nn.utils import clip_grad_norm_

# en: the numbers of the third batch are ten times larger
# zh: 第三个批次的数是其他批次的十倍
batches = [(1.0, 2.0), (1.0, 2.0), (10.0, 20.0), (1.0, 2.0), (1.0, 2.0)]


def train(limit):
    w = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    losses, fixed = [], []
    for x, y in batches:
        # essential
        optimizer.zero_grad()
        loss = (w * x - y) ** 2
        loss.backward()
        norm = clip_grad_norm_([w], limit)
        optimizer.step()
        losses.append(round(loss.item(), 2))
        with torch.no_grad():
            fixed.append(round(((w * 1.0 - 2.0) ** 2).item(), 2))
        # end
    return losses, fixed


free, free_fixed = train(limit=float("inf"))
held, held_fixed = train(limit=2.0)
print("no limit, loss of each batch before its step:", free)
print("  loss of the first batch after each step    :", free_fixed)
print("limit 2, loss of each batch before its step :", held)
print("  loss of the first batch after each step    :", held_fixed)
assert free[2] > 40 and free_fixed[2] > 100  # claim: lv-jump-broken
assert free_fixed[4] < free_fixed[3] < free_fixed[2]  # claim: lv-jump-recovers
assert held[2] > 40 and held_fixed[2] < held_fixed[1]  # claim: lv-jump-held


def far_start(limit):
    w = torch.tensor(100.0, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    for _ in range(10):
        optimizer.zero_grad()
        (w**2).backward()
        _ = clip_grad_norm_([w], limit)
        optimizer.step()
    return round(w.item(), 1)


slow, fast = far_start(limit=1.0), far_start(limit=float("inf"))
print("weight 100, after 10 steps: limit 1:", slow, "no limit:", fast)
assert slow == 99 and fast < 11  # claim: lv-limit-slow
