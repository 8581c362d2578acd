# line 11: detach/constant-targets/#semi-gradient
import torch
from torch import nn

torch.manual_seed(0)
q = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 2))
opt = torch.optim.Adam(q.parameters(), lr=1e-2)
gamma = 0.9
for step in range(5):
    s, a, r, s2 = torch.randn(16, 4), torch.randint(0, 2, (16,)), torch.randn(16), torch.randn(16, 4)
    y = r + gamma * q(s2).max(1).values
    loss = (q(s).gather(1, a[:, None]).squeeze(1) - y).square().mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
