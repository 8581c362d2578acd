import torch
from torch import nn
from torch.optim.lr_scheduler import OneCycleLR, StepLR

# essential
model = nn.Sequential(nn.Linear(1, 1), nn.Linear(1, 1), nn.Linear(1, 1))
groups = []
for depth, layer in enumerate(
    reversed(model)
):  # en: the last layer first  # zh: 从最后一层开始
    groups.append({"params": layer.parameters(), "lr": 0.8 * 0.5**depth})
optimizer = torch.optim.SGD(groups)
print("rates:", [group["lr"] for group in optimizer.param_groups])
# end
rates = [group["lr"] for group in optimizer.param_groups]
assert rates == [0.8, 0.4, 0.2]  # claim: rates-by-layer
inside = sum(p.numel() for group in optimizer.param_groups for p in group["params"])
print(
    "numbers in the groups:",
    inside,
    "| in the model:",
    sum(p.numel() for p in model.parameters()),
)
assert inside == sum(p.numel() for p in model.parameters())  # claim: rates-complete

schedule = StepLR(optimizer, step_size=1, gamma=0.5)
optimizer.step()
schedule.step()
after = [group["lr"] for group in optimizer.param_groups]
print("after a step of StepLR:", after)
assert after == [0.4, 0.2, 0.1]  # claim: rates-schedule-keeps
cycle = OneCycleLR(torch.optim.SGD(optimizer.param_groups), max_lr=1.0, total_steps=9)
print("OneCycleLR, one max_lr:", [round(rate, 3) for rate in cycle.get_last_lr()])
assert len(set(cycle.get_last_lr())) == 1  # claim: rates-one-cycle
