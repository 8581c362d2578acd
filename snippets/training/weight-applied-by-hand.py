import torch
import torch.nn.functional as F

# essential
scores, labels = torch.tensor([[1.0, 0.0], [0.0, 2.0]]), torch.tensor([0, 1])
weight = torch.tensor([1.0, 3.0], requires_grad=True)
of_rows = weight[labels]
losses = F.cross_entropy(scores, labels, reduction="none")
loss = (losses * of_rows).sum() / of_rows.sum()

x, y = torch.tensor([0.5, -1.0]), torch.tensor([1.0, 0.0])
pos_weight = torch.tensor(3.0, requires_grad=True)
rows = pos_weight * y * F.logsigmoid(x) + (1 - y) * F.logsigmoid(-x)
logistic = -rows.mean()
# end
(loss + logistic).backward()
print("weight.grad:", [round(g, 3) for g in weight.grad.tolist()])
print("pos_weight.grad:", round(pos_weight.grad.item(), 3))

same = F.cross_entropy(scores, labels, weight=weight.detach())
also = F.binary_cross_entropy_with_logits(x, y, pos_weight=pos_weight.detach())
assert torch.allclose(loss, same) and torch.allclose(
    logistic, also
)  # claim: tr-loss-by-hand-same
assert weight.grad.all() and pos_weight.grad != 0  # claim: tr-loss-by-hand-gradient
