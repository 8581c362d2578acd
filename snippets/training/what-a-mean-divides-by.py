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
one_ignored = slope(F.cross_entropy, 2, torch.tensor([0, -100]))
one_class = slope(F.cross_entropy, 1, torch.tensor([0]))
classes = torch.tensor([0, 1])
weighted = slope(F.cross_entropy, 2, classes, weight=torch.tensor([1.0, 3.0]))
every = slope(F.kl_div, 2, ones(2, 2), reduction="mean")
rows = slope(F.kl_div, 2, ones(2, 2), reduction="batchmean")
# end
print("mean, 1 row and 4 rows:", mean[1], mean[4])
print("sum, 1 row and 4 rows:", total[1], total[4])
print("cross_entropy, second row ignored:", one_ignored, "alone:", one_class)
print("class weights 1 and 3:", weighted)
print("kl_div, mean and batchmean:", every, rows)

assert mean[4][0] == mean[1][0] / 4  # claim: tr-loss-mean-divides
assert total[4][0] == total[1][0]  # claim: tr-loss-sum-does-not
assert one_ignored == [one_class[0], 0.0]  # claim: tr-loss-ignored-not-counted
assert weighted == [-0.5 / 4, 0.5 * 3 / 4]  # claim: tr-loss-weighted-mean
assert rows[0] == 2 * every[0]  # claim: tr-loss-kl-mean
