import re

import torch
from torch import nn


class Spiking(nn.Module):
    def __init__(self):
        super().__init__()
        self.decay, self.v = nn.Parameter(torch.tensor(0.5)), 0.0

    def forward(self, x):
        self.v = self.v * self.decay + x
        return self.v


def train(after_each_step, copies=False):
    model = nn.Sequential(nn.Linear(2, 2), Spiking())
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(4):
        # essential
        out = model(torch.ones(1, 2))
        out = out.clone() if copies else out
        try:
            (out**2).sum().backward(retain_graph=True)
        except RuntimeError as error:
            found = re.search(r"is at version \d+; expected version \d+", str(error))
            return found[0] if found else "another error"
        optimizer.step()
        after_each_step(model[1])
        # end
    return "trained"


nothing, cloned = train(lambda spiking: None), train(lambda spiking: None, copies=True)
reset = train(lambda spiking: setattr(spiking, "v", 0.0))
print("state kept                 :", nothing)
print("state kept, output cloned  :", cloned)
print("state reset after each step:", reset)
assert "expected version" in nothing  # claim: tr-state-retain-error
assert "expected version" in cloned  # claim: tr-state-retain-clone
assert reset == "trained"  # claim: tr-state-retain-reset
