# line 17: training/policy-gradients/#advantage
import torch
from torch import nn

torch.manual_seed(0)
actor, critic = nn.Linear(3, 2), nn.Linear(3, 1)
opt = torch.optim.Adam([*actor.parameters(), *critic.parameters()], lr=1e-2)
for _ in range(3):
    s = torch.randn(16, 3)
    with torch.no_grad():
        old = torch.distributions.Categorical(logits=actor(s))
        a = old.sample()
        old_logp, returns = old.log_prob(a), (a == 1).float()
    for _ in range(2):
        logp = torch.distributions.Categorical(logits=actor(s)).log_prob(a)
        value = critic(s).squeeze(1)
        gain = returns - value
        ratio = torch.exp(logp - old_logp)
        surrogate = torch.min(ratio * gain, ratio.clamp(0.8, 1.2) * gain)
        other = ratio * gain
        loss = -surrogate.mean() - 0.1 * other.mean() + 0.5 * (returns - value).square().mean()
        opt.zero_grad()
        loss.backward()
        opt.step()
