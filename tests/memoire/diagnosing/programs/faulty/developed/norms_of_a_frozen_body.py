# line 8: eval/batchnorm/#frozen
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.ReLU(), nn.Linear(4, 2))
for layer in model[:3]:
    layer.requires_grad_(False)
optimizer = torch.optim.SGD(model[3].parameters(), lr=0.1)
for epoch in range(3):
    model.train()
    loss = nn.functional.cross_entropy(model(torch.randn(8, 3)), torch.randint(2, (8,)))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
