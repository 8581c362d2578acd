import torch
from torch import nn


def constant(value):
    layer = nn.Linear(1, 1, bias=False)
    _ = nn.init.constant_(layer.weight, value)
    return layer


model, target = constant(5.0), constant(1.0)
x = torch.ones(1, 1)
# essential
average = torch.optim.swa_utils.AveragedModel(constant(0.0))
three = torch.tensor([[3.0]])
average.load_state_dict({"n_averaged": torch.tensor(1), "module.weight": three})
before = model(x).item()
_ = model.load_state_dict(average.module.state_dict())
after = model(x).item()
_ = target.load_state_dict(target.state_dict())
own_state = target(x).item()
_ = target.load_state_dict(model.state_dict())
# end
print("model, after the average was loaded :", before)
print("model, after it got the average     :", after)
print("target, loaded from itself          :", own_state)
print("target, loaded from the model       :", target(x).item())
assert before == 5.0  # claim: tr-ema-loaded-not-used
assert after == 3.0  # claim: tr-ema-put-into-the-model
assert own_state == 1.0  # claim: tr-target-from-itself
assert target(x).item() == 3.0  # claim: tr-target-from-the-model
