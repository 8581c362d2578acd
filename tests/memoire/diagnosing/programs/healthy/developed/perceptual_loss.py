import torch
from torch import nn

torch.manual_seed(0)
percept = nn.Sequential(nn.Conv2d(1, 4, 3), nn.ReLU()).eval()
ae = nn.Sequential(nn.Conv2d(1, 4, 3, padding=1), nn.BatchNorm2d(4), nn.ReLU(), nn.Conv2d(4, 1, 3, padding=1))
for p in percept.parameters():
    p.requires_grad_(False)
optimizer = torch.optim.Adam(ae.parameters(), lr=1e-3)
for step in range(3):
    x = torch.rand(4, 1, 8, 8)
    y = ae(x)
    with torch.no_grad():
        want = percept(x)
    loss = nn.functional.l1_loss(percept(y), want)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
