import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, StepLR


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
    resumed = torch.optim.SGD([w], lr=1.0)
    resumed.load_state_dict(optimizer.state_dict())
    again = make(resumed, last_epoch=3)
    # end
    return [round(s.get_last_lr()[0], 3) for s in (schedule, again)]


found = {}
print("rate after 4 steps   not interrupted  resumed")
for make in (cosine, halved_every_2, halved_every_3):
    before, after = found[make] = rates(make)
    print(f"{make.__name__:20} {before:15.3f} {after:8.3f}")

assert found[cosine] == [0.655, 0.655]  # claim: rate-last-epoch-loaded
assert found[halved_every_2] == [0.25, 0.125]  # claim: rate-last-epoch-lowers-twice
assert found[halved_every_3] == [0.5, 0.5]  # claim: rate-last-epoch-between
