import torch
from torch import nn

torch.manual_seed(0)
backbone = nn.Sequential(nn.Conv2d(1, 3, 3), nn.BatchNorm2d(3), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten())
for p in backbone.parameters():
    p.requires_grad_(False)
backbone.eval()
head = nn.Linear(3, 2)
opt = torch.optim.SGD(head.parameters(), lr=0.1)
x, y = torch.randn(10, 1, 6, 6), torch.randint(2, (10,))
for epoch in range(3):
    head.train()
    with torch.no_grad():
        feats = backbone(x)
    loss = nn.functional.cross_entropy(head(feats), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
