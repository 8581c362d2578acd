# line 13: eval/eval-versus-no-grad/#two-by-two
import torch
from torch import nn

torch.manual_seed(0)
backbone = nn.Sequential(nn.Conv2d(1, 4, 3), nn.BatchNorm2d(4), nn.ReLU(), nn.Flatten())
for p in backbone.parameters():
    p.requires_grad_(False)
head = nn.Linear(64, 2)
optimizer = torch.optim.Adam(head.parameters(), lr=1e-2)
for step in range(4):
    x, y = torch.rand(8, 1, 6, 6), torch.randint(2, (8,))
    features = backbone(x)
    loss = nn.functional.cross_entropy(head(features), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
