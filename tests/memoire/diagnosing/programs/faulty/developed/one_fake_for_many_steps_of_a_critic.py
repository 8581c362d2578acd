# line 14: training/gan-steps/#one-fake
import torch
from torch import nn

torch.manual_seed(0)
generator, critic = nn.Linear(2, 3), nn.Linear(3, 1)
optimizer_g = torch.optim.RMSprop(generator.parameters())
optimizer_c = torch.optim.RMSprop(critic.parameters())


def train_critic(fake):
    for _ in range(3):
        optimizer_c.zero_grad()
        loss = critic(fake).mean() - critic(torch.randn(8, 3)).mean()
        loss.backward()
        optimizer_c.step()


for step in range(3):
    train_critic(generator(torch.randn(8, 2)).tanh())
    optimizer_g.zero_grad()
    (-critic(generator(torch.randn(8, 2)).tanh()).mean()).backward()
    optimizer_g.step()
