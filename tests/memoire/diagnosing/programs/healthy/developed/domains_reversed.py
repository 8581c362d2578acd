import torch
from torch import nn


class GRL(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x.clone()

    @staticmethod
    def backward(ctx, grad):
        return -grad


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.body, self.label, self.domain = nn.Linear(5, 6), nn.Linear(6, 3), nn.Linear(6, 2)

    def forward(self, x):
        h = torch.relu(self.body(x))
        return self.label(h), self.domains(h)

    def domains(self, h):
        probe = h.detach().norm()
        return self.domain(GRL.apply(h)) + 0 * probe


torch.manual_seed(0)
model = Model()
optimizer = torch.optim.Adam(model.parameters())
for step in range(4):
    y, d = model(torch.randn(8, 5))
    loss = nn.functional.cross_entropy(y, torch.randint(3, (8,)))
    loss = loss + nn.functional.cross_entropy(d, torch.randint(2, (8,)))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
