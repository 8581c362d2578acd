# line 12: detach/copies/#deepcopy
import copy
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(1, 16), nn.Tanh(), nn.Linear(16, 1))
meta_optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
for iteration in range(4):
    meta_optimizer.zero_grad()
    for task in range(3):
        learner = copy.deepcopy(model)
        inner = torch.optim.SGD(learner.parameters(), lr=0.01)
        x = torch.rand(10, 1)
        y = torch.sin(x + task)
        inner.zero_grad()
        nn.functional.mse_loss(learner(x[:5]), y[:5]).backward()
        inner.step()
        query = nn.functional.mse_loss(learner(x[5:]), y[5:])
        query.backward()
    meta_optimizer.step()
    print(iteration, query.item())
