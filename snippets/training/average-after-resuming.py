import copy

import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn


def build(weight):
    model = nn.Linear(1, 1, bias=False)
    nn.init.constant_(model.weight, weight)
    return model, AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(0.9))


model, average = build(0.0)
average.update_parameters(model)
_ = nn.init.constant_(model.weight, 1.0)
average.update_parameters(model)
saved = copy.deepcopy(average.state_dict())


def next_update(load):
    model, average = build(1.0)
    load(average)
    average.update_parameters(model)
    return round(average.module.weight.item(), 4)


# essential
inner = {"weight": saved["module.weight"]}
print("saved              :", {name: value.item() for name, value in saved.items()})
everything = next_update(lambda a: a.load_state_dict(saved))
only_weights = next_update(lambda a: a.module.load_state_dict(inner))
print("everything loaded  :", everything)
print("only the weights   :", only_weights)


def decay(updates):
    return min(0.999, (1 + updates) / (10 + updates))


print("decay after 0 and after 10,000 updates:", decay(0), decay(10_000))
# end
assert everything == 0.19  # claim: tr-average-resumed
assert only_weights == 1.0  # claim: tr-average-begun-anew
assert decay(0) == 0.1 and decay(10_000) == 0.999  # claim: tr-average-decay
