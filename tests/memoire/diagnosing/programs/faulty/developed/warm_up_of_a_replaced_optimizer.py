# line 26: training/unfreeze/#schedulers
import torch
from torch import nn


class Trainer:
    def __init__(self, net):
        self.net = net
        self.optimizer = torch.optim.AdamW(net.parameters(), lr=1e-3)
        self.scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(self.optimizer, T_max=20)

    def step(self, x, y):
        loss = nn.functional.mse_loss(self.net(x), y)
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        self.scheduler.step()


torch.manual_seed(0)
net = nn.Linear(4, 1)
trainer = Trainer(net)
for step in range(12):
    x = torch.randn(8, 4)
    if step == 5:
        trainer.optimizer = torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.9)
    trainer.step(x, x.sum(1, keepdim=True))
