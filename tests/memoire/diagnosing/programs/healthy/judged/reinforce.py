import torch
from torch import nn
from torch.distributions import Categorical

torch.manual_seed(0)
policy = nn.Sequential(nn.Linear(3, 12), nn.Tanh(), nn.Linear(12, 2))
opt = torch.optim.Adam(policy.parameters(), lr=1e-2)
for episode in range(4):
    log_probs, rewards = [], []
    s = torch.randn(3)
    for t in range(6):
        dist = Categorical(logits=policy(s))
        action = dist.sample()
        log_probs.append(dist.log_prob(action))
        rewards.append(1.0 if action.item() == int(s[0] > 0) else 0.0)
        s = torch.randn(3)
    returns, R = [], 0.0
    for r in reversed(rewards):
        R = r + 0.95 * R
        returns.insert(0, R)
    returns = torch.tensor(returns)
    returns = (returns - returns.mean()) / (returns.std() + 1e-6)
    loss = -(torch.stack(log_probs) * returns).sum()
    opt.zero_grad()
    loss.backward()
    opt.step()
