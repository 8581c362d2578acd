import torch
from torch.optim.lr_scheduler import LambdaLR, LinearLR, OneCycleLR


def optimizer():
    return torch.optim.SGD([torch.nn.Parameter(torch.ones(1))], lr=1.0)


# essential
def first_rate(make):
    new = optimizer()
    make(new)
    return new.param_groups[0]["lr"]


rows = {
    "LambdaLR, (s + 1) / 10": first_rate(lambda o: LambdaLR(o, lambda s: (s + 1) / 10)),
    "LambdaLR, s / 10": first_rate(lambda o: LambdaLR(o, lambda s: s / 10)),
    "LinearLR, from 0.1": first_rate(lambda o: LinearLR(o, start_factor=0.1)),
    "OneCycleLR, max_lr=1": first_rate(lambda o: OneCycleLR(o, 1.0, total_steps=10)),
}
# end
print("rate of the first step, lr=1 in the optimizer")
for name, rate in rows.items():
    print(f"{name:23}", round(rate, 2))

plus_one, from_zero, linear, cycle = rows.values()
assert plus_one == linear == 0.1  # claim: rate-first-warm
assert from_zero == 0.0  # claim: rate-first-zero
assert round(cycle, 2) == 0.04  # claim: rate-first-cycle
