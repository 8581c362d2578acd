import torch
from torch import nn

torch.manual_seed(0)
cnn = nn.Sequential(nn.Conv2d(3, 4, 3, padding=1), nn.ReLU(), nn.Conv2d(4, 4, 3, padding=1)).eval()
cnn.requires_grad_(False)
content = torch.rand(1, 3, 8, 8)
target = cnn(content)
image = torch.rand(1, 3, 8, 8).requires_grad_(True)
opt = torch.optim.Adam([image], lr=0.05)
for it in range(5):
    opt.zero_grad()
    loss = (cnn(image) - target).pow(2).mean()
    loss.backward()
    opt.step()
    with torch.no_grad():
        image.clamp_(0, 1)
