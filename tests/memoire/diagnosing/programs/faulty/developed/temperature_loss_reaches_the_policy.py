# line 23: training/several-losses/#temperature
import torch
from torch import nn


class Agent:
    def __init__(self):
        self.actor, self.critic = nn.Linear(3, 2), nn.Linear(4, 1)
        self.log_alpha = torch.zeros(1, requires_grad=True)
        self.q_opt = torch.optim.Adam(self.critic.parameters(), lr=1e-2)
        self.opt = torch.optim.Adam([*self.actor.parameters(), self.log_alpha], lr=1e-2)

    def act(self, s):
        mean, log_std = self.actor(s).chunk(2, -1)
        dist = torch.distributions.Normal(mean, log_std.clamp(-4, 1).exp())
        a = dist.rsample()
        return a, dist.log_prob(a).sum(-1)

    def losses(self, s):
        a, logp = self.act(s)
        alpha = self.log_alpha.exp()
        actor_loss = (alpha.detach() * logp - self.critic(torch.cat([s, a], 1)).squeeze(1)).mean()
        alpha_loss = -(alpha * (logp - 1.0)).mean()
        return actor_loss + alpha_loss

    def update(self, s, a, r):
        q_loss = (self.critic(torch.cat([s, a], 1)) - r).square().mean()
        self.q_opt.zero_grad()
        q_loss.backward()
        self.q_opt.step()
        loss = self.losses(s)
        self.opt.zero_grad()
        loss.backward()
        self.opt.step()


torch.manual_seed(0)
agent = Agent()
for _ in range(4):
    agent.update(torch.randn(8, 3), torch.randn(8, 1), torch.randn(8, 1))
