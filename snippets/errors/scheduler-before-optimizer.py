import warnings

import torch
from torch.optim.lr_scheduler import StepLR


def rates(scheduler_first):
    w = torch.ones(1, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=1.0)
    scheduler = StepLR(optimizer, step_size=1, gamma=0.1)
    used = []
    # essential
    for _ in range(3):
        w.square().sum().backward()
        if scheduler_first:
            scheduler.step()
        used.append(round(optimizer.param_groups[0]["lr"], 3))
        optimizer.step()
        optimizer.zero_grad()
        if not scheduler_first:
            scheduler.step()
    # end
    return used


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    wrong, right = rates(scheduler_first=True), rates(scheduler_first=False)
warned = str(caught[0].message).split(". ")[0]
print("scheduler first, rates used:", wrong)
print("warning:", warned)
print("optimizer first, rates used:", right)
assert warned == "Detected call of `lr_scheduler.step()` before `optimizer.step()`"
assert len(caught) == 1  # claim: sched-warned
assert wrong == [0.1, 0.01, 0.001]  # claim: sched-first-rate-skipped
assert right == [1.0, 0.1, 0.01]  # claim: sched-right

# en: a step() that is replaced after the scheduler was built is not counted
# zh: 建好调度器之后再替换 step()，这个 step() 不会计数
optimizer = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=1.0)
scheduler = StepLR(optimizer, step_size=1)
plain = optimizer.step
optimizer.step = lambda: plain()
optimizer.step()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    scheduler.step()
print("step() replaced, warning:", str(caught[0].message).split(". ")[0])
assert "has been overridden" in str(caught[0].message)  # claim: sched-overridden
