import torch
from torch import nn

_ = torch.manual_seed(0)
x, y = torch.randn(8, 3), torch.randn(8, 1)
plain, norm = nn.Linear(3, 1), nn.Sequential(nn.Linear(3, 1), nn.BatchNorm1d(1))


def same(model, loss, train):
    _ = model.train(train)

    def gradient(rows):
        model.zero_grad()
        loss(model(x[rows]), y[rows]).backward()
        return torch.cat([p.grad.flatten() for p in model.parameters()])

    # essential
    # en: what DDP computes with two processes, against one process with all rows
    # zh: 两个进程的 DDP 得到的梯度，与一个进程用全部样本得到的梯度相比
    average = (gradient(slice(0, 4)) + gradient(slice(4, 8))) / 2
    return torch.allclose(average, gradient(slice(0, 8)), atol=1e-5)
    # end


def total(output, target):
    return (output - target).square().sum()


causes = {
    "mean": (plain, nn.functional.mse_loss),
    "mean, BatchNorm": (norm, nn.functional.mse_loss),
    "sum": (plain, total),
}
found = {
    name: [same(*case, train) for train in (True, False)]
    for name, case in causes.items()
}
for name, (in_train, in_eval) in found.items():
    print(f"{name:16} equal in train mode: {in_train}, in eval mode: {in_eval}")

assert found["mean"] == [True, True]  # claim: tr-cause-none
assert found["mean, BatchNorm"] == [False, True]  # claim: tr-cause-norm
assert found["sum"] == [False, False]  # claim: tr-cause-loss
