import torch
from torch.nn.functional import cross_entropy

_ = torch.manual_seed(0)
model = torch.nn.Linear(3, 1)
x, target = torch.randn(8, 3), torch.randn(8, 1)


# essential
def root(y, t):
    return (y - t).square().mean().sqrt()


def contrast(y, t):
    return (y @ y.T).logsumexp(dim=1).mean()


def weighted(y, t, reduction="mean"):
    scores, classes = torch.cat([y, -y], dim=1), (t[:, 0] > 0).long()
    return cross_entropy(scores, classes, torch.tensor([1.0, 9.0]), reduction=reduction)


# end
def gradient(loss, parts):
    model.zero_grad()
    for rows in parts:
        (loss(model(x[rows]), target[rows]) / len(parts)).backward()
    return model.weight.grad.clone()


for loss in (root, contrast, weighted):
    whole = gradient(loss, [torch.arange(8)])
    same = torch.allclose(gradient(loss, torch.arange(8).split(2)), whole)
    print(f"{loss.__name__:8} four batches of 2, same as one batch of 8:", same)
    assert not same  # claim: tr-other-losses-do-not-add-up

# en: the sum of the weights of all samples; * 4, because gradient() divides by 4
# zh: 全部样本的权重之和；乘以 4，是因为 gradient() 会除以 4
weights = torch.where(target > 0, 9.0, 1.0).sum()
summed = gradient(
    lambda y, t: weighted(y, t, "sum") * 4 / weights, torch.arange(8).split(2)
)
same = torch.allclose(summed, whole)
print("weighted, divided by the weights of all samples, same:", same)
assert same  # claim: tr-weighted-sum-adds-up
