# line 8: errors/no-graph/#element-0
import torch
from torch import nn

torch.manual_seed(0)
resnet = nn.Sequential(nn.Linear(10, 20), nn.ReLU(), nn.Linear(20, 5))
for p in resnet.parameters():
    p.requires_grad = False

optimizer = torch.optim.SGD(resnet.parameters(), lr=0.01)
x = torch.randn(4, 10)
t = torch.tensor([0, 1, 2, 3])
loss = nn.functional.cross_entropy(resnet(x), t)
optimizer.zero_grad()
loss.backward()
optimizer.step()
