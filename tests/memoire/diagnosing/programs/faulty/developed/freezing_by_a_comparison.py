# line 9: requires-grad/misspelt-flags/#accepted-silently
import torch
from torch import nn

torch.manual_seed(0)
backbone = nn.Sequential(nn.Linear(6, 12), nn.ReLU())
head = nn.Linear(12, 3)
for p in backbone.parameters():
    p.requires_grad == False
opt = torch.optim.SGD([*backbone.parameters(), *head.parameters()], lr=0.1)
for step in range(4):
    x = torch.randn(8, 6)
    loss = nn.functional.cross_entropy(head(backbone(x)), torch.randint(3, (8,)))
    opt.zero_grad()
    loss.backward()
    opt.step()
