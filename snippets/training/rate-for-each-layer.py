import torch
from torch import nn
from torch.optim.lr_scheduler import CosineAnnealingLR, OneCycleLR, StepLR

# essential
model = nn.Sequential(nn.Linear(1, 1), nn.Linear(1, 1), nn.ReLU(), nn.Linear(1, 1))
# en: a layer without parameters, such as ReLU, gets no group
# zh: 没有参数的层（例如 ReLU）不成组
layers = [layer for layer in model if list(layer.parameters())]
groups = []
for depth, layer in enumerate(reversed(layers)):
    groups.append({"params": layer.parameters(), "lr": 0.8 * 0.5**depth})
optimizer = torch.optim.SGD(groups)
print("rates, last layer first:", [g["lr"] for g in optimizer.param_groups])
# end
rates = [group["lr"] for group in optimizer.param_groups]
assert rates == [0.8, 0.4, 0.2]  # claim: rates-by-layer
inside = sum(p.numel() for group in optimizer.param_groups for p in group["params"])
whole = sum(p.numel() for p in model.parameters())
print("elements in the groups:", inside, "| in the model:", whole)
assert inside == whole  # claim: rates-complete

schedule = StepLR(optimizer, step_size=1, gamma=0.5)
optimizer.step()
schedule.step()
after = [group["lr"] for group in optimizer.param_groups]
print("rates after a step of StepLR:", after)
assert after == [0.4, 0.2, 0.1]  # claim: rates-schedule-keeps
cycle = OneCycleLR(torch.optim.SGD(optimizer.param_groups), max_lr=1.0, total_steps=9)
print(
    "rates of OneCycleLR with one max_lr:",
    [round(rate, 3) for rate in cycle.get_last_lr()],
)
assert len(set(cycle.get_last_lr())) == 1  # claim: rates-one-cycle
ratios = []
for end in (0.0, 0.01):
    a, b = torch.zeros(1, requires_grad=True), torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([{"params": a, "lr": 0.4}, {"params": b, "lr": 0.2}])
    cosine = CosineAnnealingLR(optimizer, T_max=4, eta_min=end)
    for _ in range(3):
        optimizer.step()
        cosine.step()
    first, second = cosine.get_last_lr()
    ratios.append(round(first / second, 2))
    print(f"CosineAnnealingLR, eta_min {end}: ratio of the rates 2, later {ratios[-1]}")
assert ratios[0] == 2.0 and ratios[1] < 1.9  # claim: rates-eta-min
