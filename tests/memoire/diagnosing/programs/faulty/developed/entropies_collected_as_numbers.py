# line 15: detach/numpy-and-item/#ways
import torch
from torch import nn
from torch.distributions import Categorical

torch.manual_seed(0)
pi = nn.Linear(4, 3)
opt = torch.optim.Adam(pi.parameters(), lr=1e-2)
for ep in range(5):
    logps, rewards, ents = [], [], []
    for t in range(6):
        d = Categorical(logits=pi(torch.randn(4)))
        a = d.sample()
        logps.append(d.log_prob(a))
        ents.append(d.entropy().item())
        rewards.append(float(a == 1))
    G = torch.tensor(rewards).flip(0).cumsum(0).flip(0)
    loss = -(torch.stack(logps) * (G - G.mean())).sum() - 0.01 * torch.tensor(ents).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
