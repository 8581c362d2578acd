import torch
from torch import nn
from torch.nn.modules.utils import consume_prefix_in_state_dict_if_present

model = nn.Sequential(nn.Linear(2, 1))
_ = nn.init.constant_(model[0].weight, 5.0)


def loaded(state, strict=True):
    fresh = nn.Sequential(nn.Linear(2, 1))
    try:
        fresh.load_state_dict(state, strict=strict)
    except RuntimeError as error:
        return str(error).split("\n\t")[1].split(" in state_dict")[0]
    return "loaded" if fresh[0].weight[0, 0].item() == 5.0 else "no error, not loaded"


# essential
wrapped = nn.DataParallel(model).state_dict()
average = torch.optim.swa_utils.AveragedModel(model)
refused = loaded(wrapped)
not_strict = loaded(wrapped, strict=False)
consume_prefix_in_state_dict_if_present(wrapped, "module.")
# end
print("prefix module.     :", refused)
print("with strict=False  :", not_strict)
print("prefix removed     :", loaded(wrapped))
print("AveragedModel      :", loaded(average.state_dict()))
print("AveragedModel.module:", loaded(average.module.state_dict()))
assert refused == "Missing key(s)"  # claim: mod-keys-prefix
assert not_strict == "no error, not loaded"  # claim: mod-keys-not-strict
assert loaded(wrapped) == "loaded"  # claim: mod-keys-removed
assert loaded(average.state_dict()) == "Missing key(s)"  # claim: mod-keys-average
assert loaded(average.module.state_dict()) == "loaded"  # claim: mod-keys-average-module
