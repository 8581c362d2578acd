import torch
from torch import nn


# essential
# en: train() of the parent calls this method, which keeps eval mode
# zh: 父模块的 train() 会调用这个方法；这个方法让这一层留在评估模式
class FrozenBatchNorm(nn.BatchNorm1d):
    def train(self, mode=True):
        return super().train(False)


# end
_ = torch.manual_seed(0)
model = nn.Sequential(nn.Linear(3, 3), nn.BatchNorm1d(3), FrozenBatchNorm(3))
_ = model[1].eval()
_ = model[2].eval()
print("training after eval() on each :", model[1].training, model[2].training)

# essential
# en: what many training loops do at the start of an epoch
# zh: 许多训练循环在每个 epoch 开始时都这样做
_ = model.train()
print("training after model.train()  :", model[1].training, model[2].training)
# end
assert model[1].training  # claim: eval-train-wakes-submodules
assert not model[2].training  # claim: eval-overridden-train-stays

_ = model(torch.randn(8, 3) + 5)
still = torch.equal(model[2].running_mean, torch.zeros(3))
print("mean of FrozenBatchNorm unchanged:", still)
assert still  # claim: eval-overridden-mean-stands-still
