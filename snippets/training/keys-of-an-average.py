from torch import nn
from torch.optim.swa_utils import AveragedModel

# essential
model = nn.Linear(1, 1)
average = AveragedModel(model)
print("average:", list(average.state_dict()))
print("average.module:", list(average.module.state_dict()))
try:
    nn.Linear(1, 1).load_state_dict(average.state_dict())
except RuntimeError as error:
    print(str(error).splitlines()[2].strip())
loose = nn.Linear(1, 1).load_state_dict(average.state_dict(), strict=False)
print("strict=False, not loaded:", loose.missing_keys)
print("module loaded:", nn.Linear(1, 1).load_state_dict(average.module.state_dict()))
# end
assert list(average.state_dict()) == [
    "n_averaged",
    "module.weight",
    "module.bias",
]  # claim: avg-keys
assert loose.missing_keys == ["weight", "bias"]  # claim: avg-strict
assert list(average.module.state_dict()) == list(
    model.state_dict()
)  # claim: avg-module-keys
