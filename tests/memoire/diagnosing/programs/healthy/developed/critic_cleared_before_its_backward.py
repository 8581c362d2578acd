import torch
from torch import nn

torch.manual_seed(0)
actor, critic = nn.Linear(4, 2), nn.Linear(6, 1)
oa, oc = torch.optim.Adam(actor.parameters()), torch.optim.Adam(critic.parameters())
for i in range(5):
    s, r = torch.randn(8, 4), torch.randn(8, 1)
    with torch.no_grad():
        y = r + 0.9 * critic(torch.cat([s, actor(s)], 1))
    q = critic(torch.cat([s, torch.randn(8, 2)], 1))
    oc.zero_grad()
    (q - y).pow(2).mean().backward()
    oc.step()
    oa.zero_grad()
    (-critic(torch.cat([s, torch.tanh(actor(s))], 1)).mean()).backward()
    oa.step()
