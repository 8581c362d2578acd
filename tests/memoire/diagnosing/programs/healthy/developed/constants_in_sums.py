import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
critic, actor, codes = nn.Linear(3, 1), nn.Linear(3, 2), nn.Parameter(torch.randn(4, 3))
encoder = nn.Linear(5, 3)
everything = [*critic.parameters(), *actor.parameters(), *encoder.parameters(), codes]
optimizer = torch.optim.Adam(everything, lr=1e-3)
for step in range(6):
    x, reward = torch.randn(8, 5), torch.rand(8)
    z = encoder(x)
    nearest = codes[torch.cdist(z.detach(), codes.detach()).argmin(1)]
    straight = z + (nearest - z).detach()
    commit = F.mse_loss(z, nearest.detach()) + F.mse_loss(nearest, z.detach())
    value, dist = critic(straight).squeeze(1), torch.distributions.Categorical(logits=actor(straight))
    action = dist.sample()
    advantage = reward - value.detach()
    policy = -(dist.log_prob(action) * advantage).mean()
    delta = reward[0] + 0.9 * value[1].detach() - value[0]
    surrogate = dist.entropy().mean()
    magic = surrogate - surrogate.detach() + 1
    aux = straight.pow(2).mean()
    if step < 3:
        aux = aux.detach()
    loss = policy + delta**2 + 0.25 * commit - 0.01 * magic + 0.1 * aux
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    total = loss.detach() + policy.detach()
    print(total.item())
