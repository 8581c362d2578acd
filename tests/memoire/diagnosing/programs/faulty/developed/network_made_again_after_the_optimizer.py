# line 8: training/not-in-the-optimizer/
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
model = nn.Linear(3, 1)
model.load_state_dict(nn.Linear(3, 1).state_dict())
for step in range(4):
    loss = (model(torch.randn(8, 3)) - 1).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
