# line 14: detach/numpy-and-item/#ways
import torch
from torch import nn


class Mixture(nn.Module):
    def __init__(self):
        super().__init__()
        self.gates = nn.Parameter(torch.zeros(3))
        self.experts = nn.ModuleList(nn.Linear(4, 2) for _ in range(3))

    def forward(self, x):
        out = 0
        weights = self.gates.softmax(0).tolist()
        for weight, expert in zip(weights, self.experts):
            out = out + weight * expert(x)
        return out

    def penalty(self):
        return self.gates.pow(2).sum()


torch.manual_seed(0)
model = Mixture()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-2)
for step in range(5):
    loss = nn.functional.cross_entropy(model(torch.randn(8, 4)), torch.randint(2, (8,))) + 0.01 * model.penalty()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
