"""Gradients that no step uses: of an attack, for a measurement, of the judge of a generator, of a trial."""

import torch
from torch import nn

torch.manual_seed(0)
model, critic = nn.Linear(4, 3), nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
of_critic = torch.optim.SGD(critic.parameters(), lr=0.1)
for step in range(4):
    x, target = torch.randn(8, 4), torch.randint(3, (8,))

    delta = torch.zeros_like(x, requires_grad=True)
    attack = nn.functional.cross_entropy(model(x + delta), target)
    attack.backward()
    x = x + 0.1 * delta.grad.sign()
    optimizer.zero_grad()

    alone = nn.functional.cross_entropy(model(x), target)
    alone.backward()
    print(nn.utils.clip_grad_norm_(model.parameters(), float("inf")))
    optimizer.zero_grad()

    judged = -critic(model(x)).mean()
    judged.backward()
    of_critic.zero_grad()
    own = critic(model(x).detach()).square().mean()
    own.backward()
    optimizer.step()
    of_critic.step()
    optimizer.zero_grad()

trial = nn.functional.cross_entropy(model(torch.randn(8, 4)), torch.randint(3, (8,)))
trial.backward()
optimizer.zero_grad()
