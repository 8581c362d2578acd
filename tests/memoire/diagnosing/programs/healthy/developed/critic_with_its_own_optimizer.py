import torch
from torch import nn

torch.manual_seed(0)


class Agent:
    def __init__(self):
        self.actor, self.critic = nn.Linear(3, 1), nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
        self.opt_a = torch.optim.Adam(self.actor.parameters(), lr=1e-3)
        self.opt_c = torch.optim.Adam(self.critic.parameters(), lr=1e-3)

    def descend(self, opt, loss):
        opt.zero_grad()
        loss.backward()
        opt.step()

    def update(self, s, a, r):
        critic_loss = (self.critic(torch.cat([s, a], 1)) - r).pow(2).mean()
        self.descend(self.opt_c, critic_loss)
        actor_loss = -self.critic(torch.cat([s, torch.tanh(self.actor(s))], 1)).mean()
        self.descend(self.opt_a, actor_loss)


agent = Agent()
for step in range(5):
    agent.update(torch.randn(16, 3), torch.randn(16, 1), torch.randn(16, 1))


class AC(nn.Module):
    def __init__(self):
        super().__init__()
        self.trunk = nn.Linear(4, 16)
        self.pi, self.v = nn.Linear(16, 2), nn.Linear(16, 1)

    def forward(self, s):
        h = torch.tanh(self.trunk(s))
        return torch.distributions.Categorical(logits=self.pi(h)), self.v(h).squeeze(-1)


net = AC()
opt = torch.optim.Adam(net.parameters(), lr=1e-2)
for episode in range(5):
    s = torch.randn(12, 4)
    dist, value = net(s)
    a = dist.sample()
    returns = torch.randn(12)
    delta = returns - value
    ratio = torch.exp(dist.log_prob(a) - dist.log_prob(a).detach())
    policy_loss = -(ratio * delta.detach()).sum() - 0.01 * dist.entropy().sum()
    value_loss = delta.pow(2).mean()
    opt.zero_grad()
    (policy_loss + value_loss).backward()
    opt.step()
