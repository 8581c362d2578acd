import torch
from torch import nn


# essential
def smoothed(scores, labels, weight, smoothing):
    loss = nn.functional.cross_entropy(
        scores, labels, reduction="none", label_smoothing=smoothing
    )
    return (weight[labels] * loss).sum() / weight[labels].sum()


# end


def slope(loss, probability):
    scores = torch.tensor([[probability, 1 - probability]]).log().requires_grad_()
    loss(scores).backward()
    return round(scores.grad[0, 0].item(), 4)


labels, weight = torch.tensor([0]), torch.tensor([1.0, 3.0])
of_torch = nn.CrossEntropyLoss(weight, label_smoothing=0.1)
torchs = {p: slope(lambda s: of_torch(s, labels), p) for p in (0.95, 0.95 / 1.1)}
own = slope(lambda s: smoothed(s, labels, weight, 0.1), 0.95)
print("gradient at probability 0.95, torch   :", torchs[0.95])
print("gradient at 0.95 / 1.1 = 0.86, torch  :", torchs[0.95 / 1.1])
print("gradient at probability 0.95, smoothed:", own)
assert torchs[0.95] > 0.09  # claim: tr-recipe-smoothing-moves
assert torchs[0.95 / 1.1] == 0  # claim: tr-recipe-smoothing-where
assert own == 0  # claim: tr-recipe-smoothing-stays

_ = torch.manual_seed(0)
scores, labels = torch.randn(5, 2), torch.tensor([0, 1, 1, 0, 1])
plain = nn.functional.cross_entropy(scores, labels, weight)
same = torch.allclose(smoothed(scores, labels, weight, 0.0), plain)
assert same  # claim: tr-recipe-smoothing-zero
