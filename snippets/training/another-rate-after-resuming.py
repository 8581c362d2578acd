import torch
from torch import nn
from torch.optim import lr_scheduler
from torch.optim.lr_scheduler import LambdaLR


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
print("lr after loading                :", loaded)
print("lr set to 0.05, after a step    :", overwritten)
print("base_lrs set, after a step      :", changed)
# end
optimizer, schedule = build(0.1)
optimizer.load_state_dict(saved[0])
for group in optimizer.param_groups:
    group["lr"] = group["initial_lr"] = 0.1
schedule = LambdaLR(optimizer, lambda t: 1 - t / 10)
begun = optimizer.param_groups[0]["lr"]


# en: is a rate that you set in the group kept at the next step?
# zh: 直接改参数组的学习率，下一步还保留吗？
def last_rate(make, tenth):
    optimizer, _ = build(1.0)
    schedule = make(optimizer)
    for _ in range(3):
        step(optimizer, schedule)
    if tenth:
        optimizer.param_groups[0]["lr"] /= 10
    return step(optimizer, schedule)


kinds = {
    "LambdaLR": lambda o: LambdaLR(o, lambda t: 1 - t / 10),
    "CyclicLR": lambda o: lr_scheduler.CyclicLR(o, 0.1, 1.0, cycle_momentum=False),
    "OneCycleLR": lambda o: lr_scheduler.OneCycleLR(o, 1.0, total_steps=20),
    "WarmRestarts": lambda o: lr_scheduler.CosineAnnealingWarmRestarts(o, 20),
    "StepLR": lambda o: lr_scheduler.StepLR(o, 2),
    "MultiStepLR": lambda o: lr_scheduler.MultiStepLR(o, [4]),
    "ExponentialLR": lambda o: lr_scheduler.ExponentialLR(o, 0.9),
    "LinearLR": lambda o: lr_scheduler.LinearLR(o, 1.0, 0.1, 20),
    "CosineAnnealingLR": lambda o: lr_scheduler.CosineAnnealingLR(o, 20),
    "PolynomialLR": lambda o: lr_scheduler.PolynomialLR(o, 20),
}
kept = [
    name
    for name, make in kinds.items()
    if abs(last_rate(make, True) - last_rate(make, False) / 10) < 1e-3
]
print("schedules that keep an lr set in the group:", *kept)
assert loaded == 0.5  # claim: tr-rate-loaded
assert overwritten == 0.4  # claim: tr-rate-overwritten
assert changed == 0.03  # claim: tr-rate-base
assert begun == 0.1 and step(optimizer, schedule) == 0.09  # claim: tr-rate-new-schedule
assert kept == list(kinds)[4:]  # claim: tr-rate-step-lr
