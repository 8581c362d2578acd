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
tied = nn.Sequential(nn.Linear(2, 2, False), nn.Linear(2, 2, False))
tied[1].weight = tied[0].weight
state = get_model_state_dict(tied.requires_grad_(False), options=only_trained)
print("tied, frozen :", list(state))
assert list(state) == ["1.weight"]  # claim: tr-save-tied-frozen
_, unexpected = model.load_state_dict(part, strict=False)
wrapped = torch.compile(model)
assert chosen("1.") == ["1.weight", "1.bias"]  # claim: tr-save-trained
assert chosen("base_model.1.") == []  # claim: tr-save-empty
kept = list(part)
assert kept == ["1.weight", "1.bias"] and unexpected == []  # claim: tr-save-filtered
first = next(iter(wrapped.named_parameters()))[0]
assert first == "_orig_mod.0.weight"  # claim: tr-save-other-names
first = next(iter(get_model_state_dict(wrapped)))
assert first == "0.weight"  # claim: tr-save-clean-names
