import torch
from torch import nn

mask, x = torch.tensor([1.0, 0.0]), torch.tensor([1.0, 2.0])


def train(place, pruned, momentum=0.0):
    w = nn.Parameter(torch.tensor([1.0, 0.5]))
    optimizer = torch.optim.SGD([w], lr=0.01, momentum=momentum)
    for step in range(4):
        on = step >= 2
        if step == 2 and pruned:
            w.data.mul_(mask)
        weight = w * mask if on and place == "forward" else w
        optimizer.zero_grad()
        ((weight * x).sum() - 5).pow(2).backward()
        if on and place == "gradient":
            w.grad.mul_(mask)
        optimizer.step()
        if on and place == "weight":
            w.data.mul_(mask)
    return [round(v, 3) for v in (w * mask if place == "forward" else w).tolist()]


for place in "forward", "gradient", "weight":
    with_momentum = train(place, True, 0.9)
    print(f"mask, {place:8}: {train(place, True)}, with momentum {with_momentum}")
print("mask, gradient, but weight not set to 0:", train("gradient", False))

same = [train(place, True) for place in ("forward", "gradient", "weight")]
assert same[0] == same[1] == same[2] and same[0][1] == 0  # claim: prune-same
assert train("gradient", True, 0.9)[1] != 0  # claim: prune-momentum
stays = [train(place, True, 0.9)[1] for place in ("forward", "weight")]
assert stays == [0, 0]  # claim: prune-stays-zero
w = torch.tensor([1.0, 0.0], requires_grad=True)
((w * x).sum() - 5).pow(2).backward()
dense = w.grad.tolist()
# en: two steps of plain SGD, before the pruning
# zh: 剪枝之前，普通 SGD 的两步
before = round(0.5 + 0.01 * 12 + 0.01 * 10.8, 3)
assert train("gradient", False)[1] == before == 0.728  # claim: prune-not-zero
assert dense == [-8, -16]  # claim: prune-dense-gradient
