import torch
from torch import nn
from torch.distributed.checkpoint.state_dict import (
    get_optimizer_state_dict,
    set_optimizer_state_dict,
)


def model_and_optimizer():
    model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
    return model, torch.optim.Adam(model.parameters())


model, optimizer = model_and_optimizer()
model(torch.ones(1, 2)).sum().backward()
optimizer.step()
optimizer.zero_grad()
_ = model[0].requires_grad_(False)
saved = get_optimizer_state_dict(model, optimizer)
plain = optimizer.state_dict()


def loaded(freeze_first):
    model, optimizer = model_and_optimizer()
    # essential
    if freeze_first:
        model[0].requires_grad_(False)
    set_optimizer_state_dict(model, optimizer, saved)
    model[0].requires_grad_(False)
    # end
    return sum("exp_avg" in optimizer.state[p] for p in model.parameters())


print("parameters with state, saved     :", len(saved["state"]))
print("loaded, frozen before loading    :", loaded(True))
print("loaded, frozen after loading     :", loaded(False))
model, optimizer = model_and_optimizer()
_ = model[0].requires_grad_(False)
optimizer.load_state_dict(plain)
print("optimizer.load_state_dict, frozen:", len(optimizer.state))
assert len(saved["state"]) == 4 and loaded(True) == 2  # claim: tr-dcp-drops-frozen
assert loaded(False) == 4  # claim: tr-dcp-frozen-after
assert len(optimizer.state) == 4  # claim: tr-plain-state-of-frozen
