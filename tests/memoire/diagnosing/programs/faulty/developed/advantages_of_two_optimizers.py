# line 16: training/policy-gradients/#advantage
import torch
from torch import nn


class A2C:
    def __init__(self):
        self.actor, self.critic = nn.Linear(3, 2), nn.Linear(3, 1)
        self.opt_actor = torch.optim.Adam(self.actor.parameters())
        self.opt_critic = torch.optim.Adam(self.critic.parameters())

    def update(self, s, a, returns):
        values = self.critic(s).squeeze(1)
        adv = returns - values
        log_prob = torch.distributions.Categorical(logits=self.actor(s)).log_prob(a)
        loss = (values - returns).pow(2).mean() - (log_prob * adv).mean()
        self.opt_actor.zero_grad()
        self.opt_critic.zero_grad()
        loss.backward()
        self.opt_actor.step()
        self.opt_critic.step()


torch.manual_seed(0)
agent = A2C()
for _ in range(4):
    agent.update(torch.randn(8, 3), torch.randint(2, (8,)), torch.randn(8))
