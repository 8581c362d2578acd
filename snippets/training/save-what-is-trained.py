import torch
from torch import nn
from torch.distributed.checkpoint.state_dict import (
    StateDictOptions,
    get_model_state_dict,
)

model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1)).requires_grad_(False)
_ = model[1].requires_grad_(True)
only_trained = StateDictOptions(ignore_frozen_params=True)
# essential
print("trained      :", list(get_model_state_dict(model, options=only_trained)))


def chosen(prefix):
    for name, p in model.named_parameters():
        p.requires_grad_(name.startswith(prefix))
    return list(get_model_state_dict(model, options=only_trained))


print("flags by name:", chosen("1."))
print("no name fits :", chosen("base_model.1."))
whole = get_model_state_dict(model)
part = {name: value for name, value in whole.items() if name.startswith("1.")}
print("filtered     :", list(part))
# end
_, unexpected = model.load_state_dict(part, strict=False)
wrapped = torch.compile(model)
assert chosen("1.") == ["1.weight", "1.bias"]  # claim: tr-save-trained
assert chosen("base_model.1.") == []  # claim: tr-save-empty
assert (
    list(part) == ["1.weight", "1.bias"] and unexpected == []
)  # claim: tr-save-filtered
assert (
    next(iter(dict(wrapped.named_parameters()))) == "_orig_mod.0.weight"
)  # claim: tr-save-other-names
assert (
    next(iter(get_model_state_dict(wrapped))) == "0.weight"
)  # claim: tr-save-clean-names
