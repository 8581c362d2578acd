# line 24: training/ema-and-targets/#same-module
import copy

import torch
from torch import nn


class Agent:
    def __init__(self):
        self.net = nn.Linear(3, 2)
        self.target_net = copy.deepcopy(self.net)
        self.optimizer = torch.optim.SGD(self.net.parameters(), lr=0.1)

    def learn(self, s, a, r, s2):
        with torch.no_grad():
            y = r + 0.9 * self.target_net(s2).amax(1)
        loss = nn.functional.mse_loss(self.net(s)[torch.arange(8), a], y)
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()

    def synchronise(self):
        """Each name stands for the same network from here on."""
        self.target_net = self.net


torch.manual_seed(0)
agent = Agent()
for step in range(9):
    agent.learn(torch.randn(8, 3), torch.randint(0, 2, (8,)), torch.randn(8), torch.randn(8, 3))
    if step % 3 == 2:
        agent.synchronise()
