# line 16: detach/constant-targets/#queue
import torch
from torch import nn


class Memory:
    def __init__(self, size):
        self.size, self.entries = size, []

    def mean(self):
        return torch.stack(self.entries).mean(0) if self.entries else torch.zeros(4)

    def put(self, features):
        if len(self.entries) >= self.size:
            self.entries.pop(0)
        self.entries.append(features.mean(0))


torch.manual_seed(0)
model, memory = nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Linear(8, 4)), Memory(3)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for step in range(5):
    features = model(torch.randn(10, 3))
    loss = features.var(0).mean() + (features - memory.mean()).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    memory.put(features)
