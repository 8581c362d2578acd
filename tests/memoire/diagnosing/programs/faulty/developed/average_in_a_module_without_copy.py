# line 10: training/ema-and-targets/#load-state-dict
import torch
from torch import nn


class Trainer(nn.Module):
    def __init__(self, net):
        super().__init__()
        self.net = net
        self.shadow = {}
        for name, p in net.named_parameters():
            self.shadow[name] = p.data

    def update(self, decay):
        for name, p in self.net.named_parameters():
            self.shadow[name].mul_(decay)
            self.shadow[name].add_((1 - decay) * p.data)


torch.manual_seed(0)
trainer = Trainer(nn.Linear(4, 2))
optimizer = torch.optim.Adam(trainer.parameters(), lr=1e-2)
for step in range(5):
    loss = nn.functional.cross_entropy(trainer.net(torch.randn(8, 4)), torch.randint(2, (8,)))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    trainer.update(0.9)
