import torch
from torch import nn
from torch.distributions import Normal

torch.manual_seed(0)
mean, log_std = nn.Linear(4, 2), nn.Parameter(torch.zeros(2))
critic = nn.Linear(4, 1)
opt = torch.optim.Adam([*mean.parameters(), log_std, *critic.parameters()], lr=1e-3)
for it in range(4):
    s = torch.randn(32, 4)
    with torch.no_grad():
        mu = mean(s)
        a = torch.normal(mu, log_std.exp().expand_as(mu))
        old = Normal(mean(s), log_std.exp()).log_prob(a).sum(1)
        adv = torch.randn(32) - critic(s).squeeze(1)
    for epoch in range(3):
        dist = Normal(mean(s), log_std.clamp(-5, 2).exp())
        logp = dist.log_prob(a).sum(1)
        ratio = (logp - old).exp()
        pg = -torch.min(ratio * adv, ratio.clamp(0.8, 1.2) * adv).mean()
        kl = (old - logp).mean()
        v = (critic(s).squeeze(1) - adv).pow(2).mean()
        loss = pg + 0.5 * v - 0.01 * dist.entropy().sum(1).mean() + 0.1 * kl
        opt.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_([p for g in opt.param_groups for p in g["params"]], 0.5)
        opt.step()
