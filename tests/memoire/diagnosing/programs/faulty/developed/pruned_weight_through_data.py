# line 17: compare/detach-vs-clone-vs-data/#five-ways
import torch
from torch import nn


class Pruned(nn.Linear):
    def __init__(self, *sizes):
        super().__init__(*sizes)
        self.register_buffer("mask", torch.ones_like(self.weight))

    def prune(self):
        limit = self.weight.detach().abs().median()
        self.mask.copy_((self.weight.detach().abs() > limit).float())

    def forward(self, x):
        """The mask is the work of prune(), which is right."""
        weight = self.weight.data * self.mask
        return nn.functional.linear(x, weight, self.bias)


torch.manual_seed(0)
net = nn.Sequential(Pruned(3, 4), nn.ReLU(), Pruned(4, 2))
for part in (net[0], net[2]):
    part.prune()
optimizer = torch.optim.Adam(net.parameters())
for _ in range(4):
    loss = nn.functional.cross_entropy(net(torch.randn(8, 3)), torch.randint(0, 2, (8,)))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
