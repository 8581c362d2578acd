# line 13: training/frozen-parameters-and-optimizers/
import torch
from torch import nn

torch.manual_seed(0)
embed = nn.Linear(5, 5)
out = nn.Linear(5, 1)
optimizer = torch.optim.Adam([*embed.parameters(), *out.parameters()], lr=0.01)
x = torch.randn(7, 5)
for step in range(6):
    optimizer.zero_grad(set_to_none=False)
    if step == 3:
        embed.requires_grad_(False)
    loss = out(embed(x).tanh()).square().mean()
    loss.backward()
    optimizer.step()
