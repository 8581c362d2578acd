# line 13: training/truncated-backprop/#reach
import torch
from torch import nn

torch.manual_seed(0)
start, field, read = nn.Linear(2, 4), nn.Sequential(nn.Linear(4, 4), nn.Tanh()), nn.Linear(4, 1)
optimizer = torch.optim.Adam([*start.parameters(), *field.parameters(), *read.parameters()], lr=0.01)
for step in range(3):
    x = torch.randn(12, 2)
    state = start(x)
    for time in range(5):
        # Euler
        state = state.detach() + 0.2 * field(state)
    loss = (read(state) - x.prod(1, keepdim=True)).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
