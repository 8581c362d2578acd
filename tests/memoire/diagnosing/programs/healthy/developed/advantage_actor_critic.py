import torch
from torch import nn
from torch.distributions import Categorical

class AC(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, 16), nn.Tanh())
        self.pi, self.v = nn.Linear(16, 3), nn.Linear(16, 1)

    def forward(self, s):
        h = self.body(s)
        return Categorical(logits=self.pi(h)), self.v(h).squeeze(-1)

torch.manual_seed(0)
ac = AC()
opt = torch.optim.RMSprop(ac.parameters(), lr=1e-3)
for ep in range(4):
    logps, values, rewards, ents = [], [], [], []
    for t in range(8):
        d, v = ac(torch.randn(4))
        a = d.sample()
        logps.append(d.log_prob(a)); values.append(v); ents.append(d.entropy()); rewards.append(float(a))
    R, rets = 0.0, []
    for r in reversed(rewards):
        R = r + 0.9 * R
        rets.insert(0, R)
    rets, values = torch.tensor(rets), torch.stack(values)
    adv = (rets - values).detach()
    loss = -(torch.stack(logps) * adv).mean() + 0.5 * (rets - values).pow(2).mean() - 0.01 * torch.stack(ents).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
