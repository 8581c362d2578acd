import torch
from torch import nn
from torch.nn.functional import cross_entropy

model, parts = nn.Linear(8, 1000), torch.ones(4, 16, 8).unbind()
targets = torch.zeros(16, dtype=torch.long)

# essential
outputs = torch.cat([model(part) for part in parts])
losses = torch.stack([cross_entropy(model(part), targets) for part in parts])
# end
print("numbers that the first device gets from 4 parts")
print("model returns its outputs:", outputs.numel())
print("model returns its loss   :", losses.numel())
assert (outputs.numel(), losses.numel()) == (64000, 4)  # claim: held-outputs-or-losses
