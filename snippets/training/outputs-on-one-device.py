import torch
from torch import nn
from torch.nn.functional import cross_entropy

model, parts = nn.Linear(8, 1000), torch.ones(4, 16, 8).unbind()
targets = torch.zeros(16, dtype=torch.long)

# essential
outputs = torch.cat([model(part) for part in parts])
losses = torch.stack([cross_entropy(model(part), targets) for part in parts])
# end
print("how many numbers are collected from 4 parts")
print("each part returns its outputs:", outputs.numel())
print("each part returns its loss   :", losses.numel())
whole = cross_entropy(outputs, targets.repeat(4))
assert (outputs.numel(), losses.numel()) == (64000, 4)  # claim: held-outputs-or-losses
assert torch.allclose(losses.mean(), whole)  # claim: held-losses-same
