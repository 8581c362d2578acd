import torch
from torch import nn
from torch.optim.lr_scheduler import CosineAnnealingLR, LambdaLR, LinearLR

batches, accumulate, epochs = 10, 4, 2


def steps(last_group):
    count = 0
    for _ in range(epochs):
        for i in range(1, batches + 1):
            if i % accumulate == 0 or (last_group and i == batches):
                count += 1
    return count


def rates(make, count):
    optimizer = torch.optim.SGD([nn.Parameter(torch.ones(1))], lr=1.0)
    schedule = make(optimizer)
    for _ in range(count):
        optimizer.step()
        schedule.step()
    return round(optimizer.param_groups[0]["lr"], 3)


# essential
print("optimizer steps, last group left out:", steps(False))
print("optimizer steps, with the last group:", steps(True))
total = steps(True)
right = rates(lambda o: LinearLR(o, 1.0, 0.0, total), total)
long = rates(lambda o: LinearLR(o, 1.0, 0.0, batches * epochs), total)
print("LinearLR to 0, planned in optimizer steps, ends at:", right)
print("LinearLR to 0, planned in small batches, ends at  :", long)
# end
after = rates(lambda o: CosineAnnealingLR(o, T_max=4), 8)
below = rates(lambda o: LambdaLR(o, lambda t: 1 - t / 4), 6)
print("CosineAnnealingLR for 4 steps, rate after 8 steps :", after)
print("1 - t / 4 for 4 steps, rate after 6 steps         :", below)
assert (steps(False), steps(True)) == (4, 6)  # claim: tr-plan-steps
assert right == 0 and long == 0.7  # claim: tr-plan-too-long
assert after == 1.0  # claim: tr-plan-cosine-rises
assert below == -0.5  # claim: tr-plan-negative
assert rates(lambda o: LinearLR(o, 1.0, 0.0, 4), 6) == 0  # claim: tr-plan-linear-stays
