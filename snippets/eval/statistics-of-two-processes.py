import torch
from torch import nn

x = torch.tensor([[0.0], [2.0], [10.0], [12.0]])


def statistics(rows):
    # en: momentum 1: the running statistics are those of the last batch
    # zh: momentum 为 1：滑动统计量就是最后一个批次的统计量
    layer = nn.BatchNorm1d(1, momentum=1.0)
    _ = layer(rows)
    return layer.running_mean.item(), layer.running_var.item()


# essential
# en: the halves of a batch, in two processes
# zh: 一个批次的两半，在两个进程里
first, second = statistics(x[:2]), statistics(x[2:])
mean = (first[0] + second[0]) / 2
var = (first[1] + second[1]) / 2
# end
whole_mean, whole_var = statistics(x)
model = nn.Sequential(nn.BatchNorm1d(1))
torch.optim.swa_utils.update_bn([x[:2], x[2:]], model)
updated = model[0].running_var.item()
print("process 0, (mean, variance):", first)
print("process 1, (mean, variance):", second)
print("average                    :", (mean, var))
print("whole batch                :", (whole_mean, round(whole_var, 1)))
print("update_bn, variance        :", updated)
assert (first, second) == ((1, 2), (11, 2))  # claim: eval-bn-processes-differ
assert mean == whole_mean  # claim: eval-bn-mean-averages
assert var < whole_var / 10  # claim: eval-bn-variance-does-not
assert updated == var  # claim: eval-bn-update-bn-averages
