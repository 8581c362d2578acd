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
        return nn.functional.linear(x, self.weight * self.mask, self.bias)


def penalty(net, anchor, fisher):
    total = 0.0
    for name, p in net.named_parameters():
        if name in anchor:
            total = total + (fisher[name] * (p - anchor[name]) ** 2).sum()
    return total


torch.manual_seed(0)
net = nn.Sequential(Pruned(3, 4), nn.ReLU(), Pruned(4, 2))
for part in (net[0], net[2]):
    part.prune()
optimizer = torch.optim.Adam(net.parameters())
anchor, fisher = {}, {}
for task in range(2):
    for _ in range(4):
        loss = nn.functional.cross_entropy(net(torch.randn(8, 3)), torch.randint(0, 2, (8,)))
        loss = loss + penalty(net, anchor, fisher)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    anchor = {name: p.detach().clone() for name, p in net.named_parameters()}
    fisher = {name: torch.zeros_like(p) for name, p in net.named_parameters()}
    for _ in range(4):
        net.zero_grad()
        nn.functional.cross_entropy(net(torch.randn(1, 3)), torch.randint(0, 2, (1,))).backward()
        for name, p in net.named_parameters():
            fisher[name] += p.grad**2 / 4
