import torch
from torch import nn
torch.manual_seed(0)
vgg = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.ReLU()).eval()
t = vgg(torch.rand(1, 3, 8, 8)).detach()
img = torch.rand(1, 3, 8, 8, requires_grad=True)
opt = torch.optim.Adam([img], lr=0.1)
for _ in range(5):
    opt.zero_grad()
    (vgg(img) - t).pow(2).mean().backward()
    opt.step()
