# line 7: errors/backward-calls/#second-time
import torch
from torch import nn


def update(policy, opt, states, actions, returns):
    old = torch.distributions.Categorical(logits=policy(states)).log_prob(actions)
    for epoch in range(3):
        new = torch.distributions.Categorical(logits=policy(states)).log_prob(actions)
        ratio = (new - old).exp()
        loss = -torch.min(ratio * returns, ratio.clamp(0.8, 1.2) * returns).mean()
        opt.zero_grad()
        loss.backward()
        opt.step()


torch.manual_seed(0)
policy = nn.Linear(3, 2)
update(policy, torch.optim.Adam(policy.parameters()), torch.randn(8, 3), torch.randint(2, (8,)), torch.randn(8))
