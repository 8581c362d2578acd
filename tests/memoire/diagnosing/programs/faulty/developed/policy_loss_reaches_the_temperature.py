# line 30: training/several-losses/#temperature
import torch
from torch import nn

torch.manual_seed(0)
policy = nn.Linear(3, 2)
q_net = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 1))
log_alpha = nn.Parameter(torch.zeros(()))
q_optimizer = torch.optim.Adam(q_net.parameters(), lr=3e-3)
optimizer = torch.optim.Adam([*policy.parameters(), log_alpha], lr=3e-3)


def act(obs):
    mean, log_std = policy(obs).chunk(2, -1)
    dist = torch.distributions.Normal(mean, log_std.clamp(-4, 1).exp())
    a = dist.rsample()
    return a, dist.log_prob(a).sum(-1)


for step in range(8):
    obs = torch.randn(32, 3)
    with torch.no_grad():
        a, _ = act(obs)
        r = -(a.squeeze(-1) - obs[:, 0]).square()
    q_optimizer.zero_grad()
    (q_net(torch.cat([obs, a], -1)).squeeze(-1) - r).square().mean().backward()
    q_optimizer.step()
    a, logp = act(obs)
    q = q_net(torch.cat([obs, a], -1)).squeeze(-1)
    policy_loss = (log_alpha.exp() * logp - q).mean()
    alpha_loss = -(log_alpha * (logp.detach() - 1.0)).mean()
    optimizer.zero_grad()
    (policy_loss + alpha_loss).backward()
    optimizer.step()
