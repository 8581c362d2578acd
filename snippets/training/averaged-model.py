import copy

import torch
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

_ = torch.manual_seed(0)
model = torch.nn.Sequential(torch.nn.Linear(3, 3), torch.nn.BatchNorm1d(3))
by_hand = copy.deepcopy(model).requires_grad_(False)
# essential
ready_made = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(0.9))
# end
# en: the first update copies the weights
# zh: 第一次更新复制权重
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
ready_made.update_parameters(model)

for _ in range(5):
    # essential
    optimizer.zero_grad()
    model(torch.randn(16, 3)).sin().sum().backward()
    optimizer.step()
    ready_made.update_parameters(model)
    # end
    with torch.no_grad():
        for average, p in zip(by_hand.parameters(), model.parameters()):
            _ = average.lerp_(p, 0.1)

inner = ready_made.module
same = torch.allclose(by_hand[0].weight, inner[0].weight)
print("AveragedModel has the same weights as the average by hand:", same)
print("num_batches_tracked, model        :", model[1].num_batches_tracked.item())
print("num_batches_tracked, by hand      :", by_hand[1].num_batches_tracked.item())
print("num_batches_tracked, AveragedModel:", inner[1].num_batches_tracked.item())
assert same  # claim: tr-averaged-model-does-the-same
assert by_hand[1].num_batches_tracked == 0  # claim: tr-parameters-leave-out-buffers
assert inner[1].num_batches_tracked == 5  # claim: tr-averaged-model-copies-buffers
