# line 23: detach/numpy-and-item/#ways
import torch
from torch import nn
from torch.distributions import Categorical

class Policy(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 2))

    def forward(self, s):
        return Categorical(logits=self.net(s))

torch.manual_seed(0)
policy = Policy()
opt = torch.optim.Adam(policy.parameters(), lr=1e-2)
for episode in range(3):
    log_probs, rewards = [], []
    state = torch.randn(4)
    for t in range(6):
        dist = policy(state)
        a = dist.sample()
        log_probs.append(dist.log_prob(a).item())
        rewards.append(float(a == 0))
        state = torch.randn(4)
    returns = torch.tensor(rewards).flip(0).cumsum(0).flip(0)
    loss = -(torch.tensor(log_probs) * returns).sum()
    opt.zero_grad()
    loss.backward()
    opt.step()
