import torch
from torch import nn
from torch.optim.lr_scheduler import ReduceLROnPlateau


def rate(values, **options):
    optimizer = torch.optim.SGD([nn.Parameter(torch.ones(1))], lr=1.0)
    schedule = ReduceLROnPlateau(optimizer, patience=2, **options)
    for value in values:
        schedule.step(value)
    return optimizer.param_groups[0]["lr"]


# essential
# en: three epochs of five batches; the mean loss falls from epoch to epoch
# zh: 三个 epoch，每个五批；平均损失逐个 epoch 下降
epochs = [[low] + 4 * [low + 2] for low in (1.0, 0.9, 0.8)]
each_batch = [loss for batches in epochs for loss in batches]
each_epoch = [sum(batches) / 5 for batches in epochs]
print("rate, step for each batch:", round(rate(each_batch), 4))
print("rate, step for each epoch:", rate(each_epoch))

accuracy = [0.5, 0.6, 0.7, 0.8]
print("rate, accuracy, mode min :", rate(accuracy))
print("rate, accuracy, mode max :", rate(accuracy, mode="max"))
# end
assert (
    round(rate(each_batch), 4) == 0.001 and rate(each_epoch) == 1
)  # claim: tr-plateau-each-batch
assert (
    rate(accuracy) == 0.1 and rate(accuracy, mode="max") == 1
)  # claim: tr-plateau-mode
