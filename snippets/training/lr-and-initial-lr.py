import torch
from torch.optim.lr_scheduler import LinearLR


def optimizer():
    return torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=0.1)


# essential
warm = optimizer()
schedule = LinearLR(warm, start_factor=0.1, total_iters=1)
group = warm.param_groups[0]
rates = round(group["lr"], 4), group["initial_lr"]
group["initial_lr"] = 9.0
warm.step()
schedule.step()
# end
print("lr, initial_lr with LinearLR  :", rates)
print("lr after the warm-up          :", round(group["lr"], 4))
assert rates == (0.01, 0.1)  # claim: rate-initial-kept
assert round(group["lr"], 4) == 0.1  # claim: rate-initial-copied
