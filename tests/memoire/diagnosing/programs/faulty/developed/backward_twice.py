# line 14: errors/backward-calls/#second-time
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(3, 5), nn.Sigmoid(), nn.Linear(5, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
x, y = torch.randn(6, 3), torch.randn(6, 1)
out = model(x)
loss = nn.functional.mse_loss(out, y)
penalty = out.pow(2).mean()
optimizer.zero_grad()
loss.backward()
penalty.backward()
optimizer.step()
