import torch
from torch import nn

torch.manual_seed(0)
mean, log_std = nn.Linear(3, 1), nn.Parameter(torch.zeros(1))
optimizer = torch.optim.Adam([*mean.parameters(), log_std], lr=1e-2)
for episode in range(4):
    state, log_probs, rewards = torch.randn(3), [], []
    for t in range(6):
        dist = torch.distributions.Normal(mean(state), log_std.exp())
        action = dist.sample()
        log_probs.append(dist.log_prob(action).sum())
        state = 0.9 * state + 0.1 * action
        rewards.append(-state.square().sum())
    total = torch.stack(rewards).sum()
    loss = -(torch.stack(log_probs).sum() * total) - 0.01 * dist.entropy().sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
