# line 9: detach/copies/#state-dict
import torch
from torch import nn


class Penalised:
    def __init__(self, net):
        self.net = net
        self.old_weights = {name: p.detach() for name, p in net.named_parameters()}

    def penalty(self):
        return sum((p - self.old_weights[name]).pow(2).sum() for name, p in self.net.named_parameters())


torch.manual_seed(0)
net = nn.Linear(4, 2)
guard = Penalised(net)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for step in range(5):
    loss = nn.functional.cross_entropy(net(torch.randn(8, 4)), torch.randint(2, (8,))) + guard.penalty()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
