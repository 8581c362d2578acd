import torch
from torch import nn
from torch.optim.lr_scheduler import LambdaLR, StepLR


def build(rate):
    optimizer = torch.optim.SGD([nn.Parameter(torch.ones(1))], lr=rate)
    return optimizer, LambdaLR(optimizer, lambda t: 1 - t / 10)


def step(optimizer, schedule):
    optimizer.step()
    schedule.step()
    return round(optimizer.param_groups[0]["lr"], 4)


optimizer, schedule = build(1.0)
for _ in range(5):
    step(optimizer, schedule)
saved = optimizer.state_dict(), schedule.state_dict()
# essential
optimizer, schedule = build(0.1)
optimizer.load_state_dict(saved[0])
schedule.load_state_dict(saved[1])
loaded = optimizer.param_groups[0]["lr"]

optimizer.param_groups[0]["lr"] = 0.05
overwritten = step(optimizer, schedule)
schedule.base_lrs = [0.1]
changed = step(optimizer, schedule)
print("built with 0.1, loaded          :", loaded)
print("lr of the group set, next step  :", overwritten)
print("base_lrs set too, next step     :", changed)
# end
optimizer, schedule = build(0.1)
optimizer.load_state_dict(saved[0])
for group in optimizer.param_groups:
    group["lr"] = group["initial_lr"] = 0.1
schedule = LambdaLR(optimizer, lambda t: 1 - t / 10)
begun = optimizer.param_groups[0]["lr"]
later, _ = build(1.0)
halves = StepLR(later, step_size=2, gamma=0.5)
step(later, halves)
later.param_groups[0]["lr"] = 0.1
halved = step(later, halves)
assert loaded == 0.5  # claim: tr-rate-loaded
assert overwritten == 0.4  # claim: tr-rate-overwritten
assert changed == 0.03  # claim: tr-rate-base
assert begun == 0.1 and step(optimizer, schedule) == 0.09  # claim: tr-rate-new-schedule
assert halved == 0.05  # claim: tr-rate-step-lr
