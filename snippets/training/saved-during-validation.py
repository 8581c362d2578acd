import copy

import torch
from torch import nn

model = nn.Linear(1, 1, bias=False)
average = torch.optim.swa_utils.AveragedModel(model)
_ = nn.init.constant_(model.weight, 5.0)
_ = nn.init.constant_(average.module.weight, 3.0)
# essential
trained = copy.deepcopy(model.state_dict())
_ = model.load_state_dict(average.module.state_dict())
# en: validation runs here, and the checkpoint is written
# zh: 在这里验证，并写检查点
saved = model.weight.item()
_ = model.load_state_dict(trained)
# end
print("weight in the checkpoint :", saved)
print("weight after validation  :", model.weight.item())
print("weight of average.module :", average.module.weight.item())
assert saved == 3.0  # claim: save-average-inside
assert model.weight.item() == 5.0  # claim: save-trains-on
assert average.module.weight.item() == saved  # claim: save-no-swap
