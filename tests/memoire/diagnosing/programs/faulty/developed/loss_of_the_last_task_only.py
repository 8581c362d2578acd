# line 12: training/several-losses/
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(4, 2)
opt = torch.optim.SGD(model.parameters(), lr=0.1)
for step in range(4):
    tasks = [(torch.randn(8, 4), torch.randn(8, 2)) for _ in range(3)]
    opt.zero_grad()
    for x, y in tasks:
        loss = (model(x) - y).pow(2).mean()
    loss.backward()
    opt.step()
    print(step, loss.item())
