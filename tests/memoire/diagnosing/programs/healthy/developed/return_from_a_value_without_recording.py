import torch
from torch import nn
from torch.distributions import Categorical

torch.manual_seed(0)
body, policy, critic = nn.Linear(3, 4), nn.Linear(4, 2), nn.Linear(4, 1)
optimizer = torch.optim.RMSprop([*body.parameters(), *policy.parameters(), *critic.parameters()])


def rollout():
    scores, values, rewards, entropies = [], [], [], []
    for _ in range(3):
        h = body(torch.randn(8, 3)).tanh()
        dist = Categorical(logits=policy(h))
        a = dist.sample()
        values.append(critic(h).squeeze(1))
        scores.append(dist.log_prob(a))
        rewards.append(a.float())
        entropies.append(dist.entropy())
    with torch.no_grad():
        ret = critic(body(torch.randn(8, 3)).tanh()).squeeze(1)
    returns = []
    for r in reversed(rewards):
        ret = r + 0.9 * ret
        returns.insert(0, ret)
    return map(torch.stack, (scores, values, entropies, returns))


for step in range(5):
    scores, values, entropies, returns = rollout()
    advantage = returns - values
    loss = -(scores * advantage.detach()).mean() + 0.5 * nn.functional.mse_loss(values, returns)
    loss = loss - 0.01 * entropies.mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
