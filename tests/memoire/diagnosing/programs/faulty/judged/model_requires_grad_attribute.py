# line 8: requires-grad/misspelt-flags/#accepted-silently
import torch
from torch import nn

torch.manual_seed(0)
backbone = nn.Linear(4, 8)
head = nn.Linear(8, 2)
backbone.requires_grad = False
optimizer = torch.optim.SGD([*backbone.parameters(), *head.parameters()], lr=0.1)
x, y = torch.randn(10, 4), torch.randint(2, (10,))
for _ in range(2):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(head(backbone(x).relu()), y)
    loss.backward()
    optimizer.step()
