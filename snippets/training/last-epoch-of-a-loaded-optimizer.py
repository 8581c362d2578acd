import warnings

import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, StepLR


warnings.simplefilter("ignore")


def cosine(optimizer, **options):
    return CosineAnnealingLR(optimizer, T_max=10, **options)


def halved_every_2(optimizer, **options):
    return StepLR(optimizer, step_size=2, gamma=0.5, **options)


def halved_every_3(optimizer, **options):
    return StepLR(optimizer, step_size=3, gamma=0.5, **options)


def rates(make):
    w = torch.nn.Parameter(torch.ones(1))
    optimizer = torch.optim.SGD([w], lr=1.0)
    schedule = make(optimizer)
    for _ in range(4):
        optimizer.step()
        schedule.step()
    # essential
    # en: wrong for StepLR
    # zh: 对 StepLR 是错的
    resumed = torch.optim.SGD([w], lr=1.0)
    resumed.load_state_dict(optimizer.state_dict())
    again = make(resumed, last_epoch=3)
    # en: right: repeat the steps of the scheduler, then load
    # zh: 正确：先让调度器走同样的步数，再载入
    right = torch.optim.SGD([w], lr=1.0)
    repeated = make(right)
    for _ in range(4):
        repeated.step()
    right.load_state_dict(optimizer.state_dict())
    # end
    found = []
    for s in schedule, again, repeated:
        now = s.optimizer.param_groups[0]["lr"]
        s.step()
        found.append((round(now, 3), round(s.optimizer.param_groups[0]["lr"], 3)))
    return found


found = {}
print("rate after 4 steps   not interrupted  last_epoch  steps repeated")
for make in (cosine, halved_every_2, halved_every_3):
    plain, by_number, repeated = found[make] = rates(make)
    print(
        f"{make.__name__:20} {plain[0]:15.3f} {by_number[0]:11.3f} {repeated[0]:15.3f}"
    )

for plain, _, repeated in found.values():
    assert plain == repeated  # claim: rate-steps-repeated
plain, by_number, _ = found[cosine]
assert plain == by_number  # claim: rate-last-epoch-loaded
plain, by_number, _ = found[halved_every_2]
assert (plain[0], by_number[0]) == (0.25, 0.125)  # claim: rate-last-epoch-lowers-twice
plain, by_number, _ = found[halved_every_3]
assert plain == by_number  # claim: rate-last-epoch-between
