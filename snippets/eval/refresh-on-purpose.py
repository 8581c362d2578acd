import torch
from torch import nn
from torch.optim.swa_utils import update_bn


class Held(nn.BatchNorm1d):
    def train(self, mode=True):
        return super().train(False)


_ = torch.manual_seed(0)
model = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2)).eval()
batches = [torch.randn(64, 2) + 3 for _ in range(20)]

# essential
# en: new weights: the statistics do not fit them any more
# zh: 换了权重：原有的统计量不再符合
with torch.no_grad():
    _ = model[0].weight.copy_(torch.tensor([[2.0, 0.0], [0.0, 2.0]]))
    _ = model[0].bias.zero_()

# end
before = model[1].running_mean.round().tolist()
# essential
update_bn(batches, model)
# end
after = model[1].running_mean.round().tolist()
print("running mean:", before, "->", after)
print("gradients   :", [p.grad for p in model.parameters()])
print("training    :", model.training)
assert (before, after) == ([0, 0], [6, 6])  # claim: eval-bn-update-bn-refreshes
assert all(
    p.grad is None for p in model.parameters()
)  # claim: eval-bn-update-bn-no-gradients
assert not model.training  # claim: eval-bn-update-bn-restores-the-flag

# en: a layer held in eval mode inside a model in train mode
# zh: 模型处于训练模式，其中一层固定在评估模式
_ = model.train()
held = model[1].eval()
_ = held.running_mean.zero_()
update_bn(batches, model)
print("layer in eval mode: mean", held.running_mean.round().tolist())
print("layer in eval mode, after update_bn: training", held.training)
# en: its own train() keeps the layer in eval mode: reset, and not computed again
# zh: 自己重写了 train()、一直处于评估模式的层：统计量只被清空，不会重新计算
stays = Held(2).eval()
_ = stays.running_mean.fill_(3)
update_bn(batches, nn.Sequential(stays))
print("layer with its own train(): mean", stays.running_mean.tolist())
assert not stays.running_mean.any()  # claim: eval-bn-update-bn-empties-overridden
assert held.training and held.running_mean.any()  # claim: eval-bn-update-bn-one-mode
