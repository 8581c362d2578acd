# line 15: training/policy-gradients/#ratio
import torch
from torch import nn
from torch.distributions import Categorical

torch.manual_seed(0)
policy = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 2))
opt = torch.optim.Adam(policy.parameters(), lr=3e-3)
for it in range(5):
    s = torch.randn(32, 4)
    dist = Categorical(logits=policy(s))
    a = dist.sample()
    adv = torch.randn(32)
    logp = dist.log_prob(a)
    old_logp = dist.log_prob(a)
    ratio = (logp - old_logp).exp()
    loss = -torch.min(ratio * adv, ratio.clamp(0.8, 1.2) * adv).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
