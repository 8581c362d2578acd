import copy
import torch
from torch import nn

torch.manual_seed(0)

class Agent(nn.Module):
    def __init__(self):
        super().__init__()
        self.q = nn.Linear(4, 2)
        self.target = nn.Linear(4, 2)
        self.target.load_state_dict(self.q.state_dict())

    def loss(self, s, a, r, s2):
        with torch.no_grad():
            y = r + 0.9 * self.target(s2).max(1)[0]
        return nn.functional.smooth_l1_loss(self.q(s).gather(1, a).squeeze(1), y)

agent = Agent()
opt = torch.optim.Adam(agent.parameters(), lr=1e-3)
for i in range(8):
    loss = agent.loss(torch.randn(8, 4), torch.randint(2, (8, 1)), torch.randn(8), torch.randn(8, 4))
    opt.zero_grad()
    loss.backward()
    opt.step()
    if i % 3 == 2:
        agent.target.load_state_dict(agent.q.state_dict())
