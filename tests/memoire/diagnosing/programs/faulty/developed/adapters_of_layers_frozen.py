# line 29: training/libraries-that-freeze/#zero
import torch
from torch import nn


class Adapter(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.down, self.up = nn.Linear(width, 2), nn.Linear(2, width)
        nn.init.zeros_(self.up.weight)
        nn.init.zeros_(self.up.bias)

    def forward(self, x):
        return x + self.up(torch.relu(self.down(x)))


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.body, self.adapter, self.head = nn.Linear(4, 6), Adapter(6), nn.Linear(6, 2)

    def forward(self, x):
        return self.head(self.adapter(torch.relu(self.body(x))))


torch.manual_seed(0)
model = Model()
for name, p in model.named_parameters():
    p.requires_grad = name.startswith("head")
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for step in range(4):
    loss = nn.functional.cross_entropy(model(torch.randn(8, 4)), torch.randint(2, (8,)))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
