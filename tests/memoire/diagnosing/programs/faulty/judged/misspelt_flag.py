# line 9: requires-grad/misspelt-flags/#accepted-silently
import torch
from torch import nn

torch.manual_seed(0)
vgg = nn.Sequential(nn.Conv2d(1, 2, 3), nn.ReLU(), nn.Flatten(), nn.Linear(72, 3))
for name, param in vgg.named_parameters():
    if not name.startswith("3"):
        param.require_grad = False
optimizer = torch.optim.Adam(filter(lambda p: p.requires_grad, vgg.parameters()))
x, y = torch.randn(4, 1, 8, 8), torch.randint(3, (4,))
for epoch in range(2):
    optimizer.zero_grad()
    loss = nn.CrossEntropyLoss()(vgg(x), y)
    loss.backward()
    optimizer.step()
