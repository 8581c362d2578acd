# line 13: detach/constant-targets/#semi-gradient
import torch
from torch import nn


class Agent:
    def __init__(self):
        self.q = nn.Sequential(nn.Linear(3, 8), nn.ReLU(), nn.Linear(8, 2))
        self.opt = torch.optim.Adam(self.q.parameters())

    def learn(self, s, a, r, s2):
        chosen = self.q(s).gather(1, a)
        td_target = r + 0.9 * self.q(s2).amax(1, keepdim=True)
        loss = nn.functional.smooth_l1_loss(chosen, td_target)
        self.opt.zero_grad()
        loss.backward()
        self.opt.step()
        return loss.item()


torch.manual_seed(0)
agent = Agent()
for _ in range(4):
    print(agent.learn(torch.randn(8, 3), torch.randint(2, (8, 1)), torch.randn(8, 1), torch.randn(8, 3)))
