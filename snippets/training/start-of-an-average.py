import copy

import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

decay = 0.9999


def weight(module):
    return module.weight.item()


model = nn.Linear(1, 1, bias=False)
_ = nn.init.constant_(model.weight, 0.0)
# essential
fixed, raised = copy.deepcopy(model), copy.deepcopy(model)
of_torch = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(decay))
late = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(decay))
# en: the training moves the weight from 0 to 1 in the first 100 steps
# zh: 训练在前 100 步里把权重从 0 变到 1
for step in range(1, 1001):
    _ = nn.init.constant_(model.weight, min(step / 100, 1.0))
    with torch.no_grad():
        _ = fixed.weight.lerp_(model.weight, 1 - decay)
        d = min(decay, (1 + step) / (10 + step))
        _ = raised.weight.lerp_(model.weight, 1 - d)
    of_torch.update_parameters(model)
    if step >= 100:
        late.update_parameters(model)
    # end
    if step == 1:
        first = weight(of_torch.module)

print("weight of the model after 1,000 steps:", weight(model))
print("average, decay 0.9999 from the start :", round(weight(fixed), 2))
print("average, decay raised step by step   :", round(weight(raised), 2))
print("AveragedModel, after step 1          :", round(first, 2))
print("AveragedModel, after 1,000 steps     :", round(weight(of_torch.module), 2))
print("AveragedModel, begun in step 100     :", round(weight(late.module), 2))
assert weight(fixed) < 0.1  # claim: avg-fixed-lags
assert weight(raised) > 0.99  # claim: avg-raised
assert first == model.weight.new_tensor(0.01).item()  # claim: avg-first-copies
assert weight(of_torch.module) < 0.11  # claim: avg-torch-lags
assert weight(late.module) == 1  # claim: avg-torch-late
