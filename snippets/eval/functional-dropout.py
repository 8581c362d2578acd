import torch
import torch.nn.functional as F
from torch import nn


# essential
class Forgetful(nn.Module):
    def forward(self, x):
        return F.dropout(x, 0.5)


class Careful(nn.Module):
    def forward(self, x):
        return F.dropout(x, 0.5, training=self.training)


# end
_ = torch.manual_seed(0)
x = torch.ones(100)
dropped = {}
for layer in (Forgetful(), Careful(), nn.Dropout(0.5)):
    with torch.no_grad():
        zeros = (layer.eval()(x) == 0).any().item()
    dropped[type(layer).__name__] = zeros
    print(f"{type(layer).__name__:10} eval() and no_grad, still drops: {zeros}")

assert dropped["Forgetful"]  # claim: eval-functional-dropout-stays-on
assert not dropped["Careful"]  # claim: eval-functional-dropout-with-the-flag
assert not dropped["Dropout"]  # claim: eval-dropout-module-switches
