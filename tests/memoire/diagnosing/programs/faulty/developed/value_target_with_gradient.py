# line 12: detach/constant-targets/#semi-gradient
import torch
from torch import nn

torch.manual_seed(0)
value = nn.Linear(4, 1)
optimizer = torch.optim.SGD(value.parameters(), lr=0.01)
state = torch.randn(4)
for t in range(10):
    following = 0.9 * state + 0.1 * torch.randn(4)
    reward = following.sum()
    targets = reward + 0.95 * value(following)
    error = targets - value(state)
    loss = error.pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    state = following
