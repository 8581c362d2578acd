# line 10: detach/copies/#deepcopy
import copy
import torch
from torch import nn


class Averaged:
    def __init__(self, model, decay):
        self.decay = decay
        self.model = copy.copy(model)
        self.model.eval()

    @torch.no_grad()
    def update(self, model):
        for mean, new in zip(self.model.parameters(), model.parameters()):
            mean.lerp_(new, 1 - self.decay)


torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
averaged = Averaged(model, 0.99)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for step in range(4):
    loss = model(torch.randn(8, 4)).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    averaged.update(model)
