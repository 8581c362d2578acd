# line 11: training/not-in-the-optimizer/
import torch
from torch import nn

torch.manual_seed(0)
heads = []
for task in range(2):
    head = nn.Linear(4, 1)
    heads.append(head)
body = nn.Linear(3, 4)
optimizer = torch.optim.SGD([*body.parameters(), *head.parameters()], lr=0.1)
for step in range(4):
    hidden = torch.tanh(body(torch.randn(8, 3)))
    loss = heads[0](hidden).square().mean() + (heads[1](hidden) - 1).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
