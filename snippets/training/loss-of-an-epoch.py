import torch
import torch.nn.functional as F

# essential
data = torch.tensor([0.0, 0.0, 0.0, 0.0, 10.0])
# en: two batches: four samples, then one
# zh: 两个批次：先四个样本，再一个样本
batches = data.split(4)
total, means = 0.0, []
for batch in batches:
    loss = F.l1_loss(torch.zeros_like(batch), batch)
    total += loss.item() * len(batch)
    means.append(loss.item())
print("sum of loss * len(batch), divided by the number of samples:", total / len(data))
print("mean of the means:", sum(means) / len(means))
# end
assert total / len(data) == 2.0 == data.mean().item()  # claim: epoch-weighted
assert sum(means) / len(means) == 5.0  # claim: epoch-mean-of-means
logits, labels = torch.zeros(4, 2), torch.tensor([0, -100, -100, -100])
loss = F.cross_entropy(logits, labels, reduction="sum")
count = (labels != -100).sum()
print("labels that count:", count.item(), "of", len(labels))
assert torch.isclose(
    loss / count, F.cross_entropy(logits, labels)
)  # claim: epoch-ignored
weight, labels = torch.tensor([1.0, 3.0]), torch.tensor([0, 1, 1, 1])
loss = F.cross_entropy(logits, labels, weight, reduction="sum")
count = weight[labels].sum()
print("weights 1, 3, 3, 3 of the labels, sum:", count.item())
mean = F.cross_entropy(logits, labels, weight)
assert torch.isclose(loss / count, mean)  # claim: epoch-class-weights
assert not torch.isclose(loss / 4, mean)
