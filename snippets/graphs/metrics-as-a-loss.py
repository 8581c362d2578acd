import torch
from torch.nn.functional import softplus

scores = torch.tensor([0.9, 0.6, 0.3], requires_grad=True)
labels = torch.tensor([1.0, 0.0, 1.0])
# essential
hard = (scores > 0.5).float()
accuracy = (hard == labels).float().mean()
f1 = 2 * (hard * labels).sum() / (hard.sum() + labels.sum())
ordered = labels[scores.argsort(descending=True)]
precision = ordered.cumsum(0) / torch.arange(1, 4)
average_precision = (precision * ordered).sum() / labels.sum()
soft_f1 = 2 * (scores * labels).sum() / (scores.sum() + labels.sum())
# en: each score of a positive sample should be above each score of a negative one
# zh: 每个正样本的得分，都应高于每个负样本的得分
positive, negative = scores[labels == 1], scores[labels == 0]
pairs = softplus(negative - positive[:, None]).mean()
# end
names = "accuracy", "F1", "average precision", "soft F1", "pairs"
values = accuracy, f1, average_precision, soft_f1, pairs
for name, value in zip(names, values, strict=True):
    print(f"{name:18} {value:.3f} requires grad: {value.requires_grad}")
(up,) = torch.autograd.grad(soft_f1, scores)
(down,) = torch.autograd.grad(pairs, scores)
print("gradient of soft F1:", [round(g, 3) for g in up.tolist()])
print("gradient of pairs  :", [round(g, 3) for g in down.tolist()])
flags = [value.requires_grad for value in values]
assert flags[:3] == [False] * 3  # claim: metric-no-history
assert up.sign().tolist() == [1, -1, 1]  # claim: metric-soft-f1
assert down.sign().tolist() == [-1, 1, -1]  # claim: metric-pairs
no_pairs = softplus(negative - scores[labels == 2][:, None]).mean()
print("mean of no pairs   :", no_pairs.item())
assert no_pairs.isnan()  # claim: metric-no-pairs
