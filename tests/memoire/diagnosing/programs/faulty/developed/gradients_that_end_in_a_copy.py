# line 10: detach/copies/#deepcopy
import copy
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(2, 1)
outer = torch.optim.SGD(model.parameters(), lr=0.1)
for step in range(4):
    learner = copy.deepcopy(model)
    inner = torch.optim.SGD(learner.parameters(), lr=0.1)
    (learner(torch.randn(8, 2)) - 1).square().mean().backward()
    inner.step()
    inner.zero_grad()
    outer.zero_grad()
    (learner(torch.randn(8, 2)) - 1).square().mean().backward()
    outer.step()
