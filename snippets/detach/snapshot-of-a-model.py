import copy

import torch

_ = torch.manual_seed(0)
model = torch.nn.Linear(2, 1)
# essential
alias = model.state_dict()
snapshot = copy.deepcopy(model.state_dict())
# end
before = model.weight.detach().clone()

# essential
with torch.no_grad():
    model.weight += 1

# end
moved = torch.equal(alias["weight"], before + 1)
kept = torch.equal(snapshot["weight"], before)
print("does state_dict() require grad?         ", alias["weight"].requires_grad)
print("does state_dict() follow the model?     ", moved)
print("does a deep copy of it keep its values?", kept)
assert not alias["weight"].requires_grad  # claim: det-state-dict-is-detached
assert moved  # claim: det-state-dict-is-an-alias
assert kept  # claim: det-deepcopied-state-dict-stays
