import torch
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn


class Average:
    def __init__(self, decay):
        self.decay = decay
        self.kept = lambda: decay
        self.read = lambda: self.decay


optimizer = torch.optim.SGD([torch.nn.Parameter(torch.ones(1))], lr=1.0)
model = torch.nn.Linear(1, 1)
averaged = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(0.9))
# essential
optimizer.defaults["lr"] = 0.1
by_defaults = optimizer.param_groups[0]["lr"]
optimizer.param_groups[0]["lr"] = 0.1
by_group = optimizer.param_groups[0]["lr"]

average = Average(0.9)
average.decay = 0.5
kept, read = average.kept(), average.read()

dropout = torch.nn.Dropout(0.5)
dropout.p = 0.0
# end
print("lr after defaults['lr'] = 0.1        :", by_defaults)
print("lr after param_groups[0]['lr'] = 0.1 :", by_group)
print("decay set to 0.5, function with decay     :", kept)
print("decay set to 0.5, function with self.decay:", read)
print("dropout with p = 0                   :", dropout(torch.ones(2)).tolist())
assert by_defaults == 1.0  # claim: later-defaults
assert by_group == 0.1  # claim: later-group
assert (kept, read) == (0.9, 0.5)  # claim: later-decay
assert not hasattr(averaged, "decay")  # claim: later-averaged-model
averaged.multi_avg_fn = get_ema_multi_avg_fn(0.0)
averaged.n_averaged += 1
model.weight.data.fill_(7.0)
averaged.update_parameters(model)
assert averaged.module.weight.item() == 7.0  # claim: later-new-function
assert dropout(torch.ones(2)).tolist() == [1.0, 1.0]  # claim: later-dropout
