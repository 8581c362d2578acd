import torch
from torch import nn

_ = torch.manual_seed(0)
model = nn.Sequential(nn.Linear(2, 2), nn.Sequential(nn.Dropout(0.5)))


def flags():
    return [module.training for module in model.modules()]


# essential
new = flags()
returned = model.eval()
evaluation = flags()
# end
print("new model             :", new)
print("eval()                :", evaluation, "| returns the model:", returned is model)
assert all(new)  # claim: eval-modules-start-in-train
assert not any(evaluation)  # claim: eval-reaches-submodules
assert returned is model  # claim: eval-returns-the-model

# essential
_ = model[1].train()
mixed = flags()
# end
print("model[1].train()      :", mixed)
assert mixed == [False, False, True, True]  # claim: eval-parts-may-differ

# essential
_ = model.train(False)
# end
print("train(False)          :", flags())
assert flags() == evaluation  # claim: eval-is-train-false

fresh = nn.Sequential(nn.Linear(2, 2), nn.Sequential(nn.Dropout(0.5)))
_ = fresh.load_state_dict(model.state_dict())
print("fresh, after loading  :", fresh.training)
assert fresh.training  # claim: eval-state-dict-has-no-flag

_ = model.append(nn.Dropout(0.5))
print("append(Dropout)       :", flags())
assert flags()[-1]  # claim: eval-late-modules-start-in-train
