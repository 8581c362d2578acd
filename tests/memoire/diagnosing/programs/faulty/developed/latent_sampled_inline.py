# line 13: training/policy-gradients/#sampling
import torch
from torch import nn

torch.manual_seed(0)
encoder, decoder = nn.Linear(6, 4), nn.Linear(2, 6)
params = [*encoder.parameters(), *decoder.parameters()]
optimizer = torch.optim.Adam(params, lr=1e-2)


def loss_of(x):
    mean, log_std = encoder(x).chunk(2, dim=1)
    z = torch.distributions.Normal(mean, log_std.exp()).sample()
    kl = 0.5 * (mean**2 + (2 * log_std).exp() - 2 * log_std - 1).sum(1)
    return ((decoder(z) - x) ** 2).sum(1).mean() + 0.1 * kl.mean()


for step in range(5):
    loss = loss_of(torch.randn(16, 6))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
