import torch
from torch import nn

torch.manual_seed(0)
patch = torch.rand(1, 4).clamp(0.2, 0.8).requires_grad_()
body = nn.Linear(4, 2).requires_grad_(False)
optimizer = torch.optim.Adam([patch], lr=0.1)
for step in range(4):
    loss = body(patch.clamp(0, 1)).square().sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
