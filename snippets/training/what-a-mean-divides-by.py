import torch
import torch.nn.functional as F

zeros, ones = torch.zeros, torch.ones


def slope(loss, rows, *target, **options):
    x = ones(rows, 2, requires_grad=True)
    loss(x, *target, **options).backward()
    return x.grad[:, 0].tolist()


# essential
mean = {n: slope(F.mse_loss, n, zeros(n, 2)) for n in (1, 4)}
total = {n: slope(F.mse_loss, n, zeros(n, 2), reduction="sum") for n in (1, 4)}
weighted_mse = slope(F.mse_loss, 1, zeros(1, 2), weight=torch.tensor([[1.0, 3.0]]))
one_ignored = slope(F.cross_entropy, 2, torch.tensor([0, -100]))
one_class = slope(F.cross_entropy, 1, torch.tensor([0]))
scores = torch.tensor([[1.0, 1.0], [torch.inf, 1.0]], requires_grad=True)
infinite = F.cross_entropy(scores, torch.tensor([0, -100]))
infinite.backward()
classes = torch.tensor([0, 1])
weight = torch.tensor([1.0, 3.0])
weighted = slope(F.cross_entropy, 2, classes, weight=weight)
soft = slope(F.cross_entropy, 2, torch.eye(2), weight=weight)
kl_mean = slope(F.kl_div, 2, ones(2, 2), reduction="mean")
kl_batchmean = slope(F.kl_div, 2, ones(2, 2), reduction="batchmean")
# end
print("mse_loss, mean, 1 row and 4 rows:", mean[1], mean[4])
print("mse_loss, sum, 1 row and 4 rows:", total[1], total[4])
print("mse_loss, mean, 1 row, weights 1 and 3:", weighted_mse)
print("cross_entropy, second row ignored:", one_ignored)
print("cross_entropy, first row alone:", one_class)
print("second row ignored, with an infinite score:", scores.grad[:, 0].tolist())
print("class weights 1 and 3, class numbers:", weighted)
print("class weights 1 and 3, probabilities:", soft)
print("kl_div, mean and batchmean:", kl_mean, kl_batchmean)

assert mean[4][0] == mean[1][0] / 4  # claim: tr-loss-mean-divides
assert total[4][0] == total[1][0]  # claim: tr-loss-sum-does-not
assert weighted_mse == [2 / (1 + 3)]  # claim: tr-loss-mse-weighted-mean
assert one_ignored == [one_class[0], 0.0]  # claim: tr-loss-ignored-not-counted
bad = infinite.isfinite() and scores.grad[1].isnan().all()
assert bad  # claim: tr-loss-ignored-infinite
assert weighted == [-0.5 / 4, 0.5 * 3 / 4]  # claim: tr-loss-weighted-mean
assert soft == [-0.5 / 2, 0.5 * 3 / 2]  # claim: tr-loss-weighted-mean-soft
assert kl_batchmean[0] == 2 * kl_mean[0]  # claim: tr-loss-kl-mean
