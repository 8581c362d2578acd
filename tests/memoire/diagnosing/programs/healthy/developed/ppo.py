import torch
from torch import nn
from torch.distributions import Normal
torch.manual_seed(0)
class AC(nn.Module):
    def __init__(self):
        super().__init__()
        self.mu = nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Linear(8, 1)); self.v = nn.Linear(3, 1)
        self.log_std = nn.Parameter(torch.zeros(1))
    def dist(self, s):
        return Normal(self.mu(s), self.log_std.exp())
ac = AC(); opt = torch.optim.Adam(ac.parameters(), lr=3e-4)
for it in range(2):
    buf = {"s": [], "a": [], "lp": [], "r": []}
    for t in range(6):
        s = torch.randn(3)
        with torch.no_grad():
            d = ac.dist(s); a = d.sample(); lp = d.log_prob(a)
        buf["s"].append(s); buf["a"].append(a); buf["lp"].append(lp); buf["r"].append(torch.rand(1))
    S, A, LP, R = (torch.stack(buf[k]) for k in ("s", "a", "lp", "r"))
    with torch.no_grad():
        adv = R - ac.v(S)
    for epoch in range(2):
        ratio = (ac.dist(S).log_prob(A) - LP).exp()
        loss = -torch.min(ratio * adv, ratio.clamp(0.8, 1.2) * adv).mean() + (ac.v(S) - R).pow(2).mean()
        opt.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(ac.parameters(), 0.5); opt.step()
