# line 12: training/truncated-backprop/#with-detach
import torch
from torch import nn

torch.manual_seed(0)
critic = nn.Sequential(nn.Linear(3, 16), nn.ReLU(), nn.Linear(16, 1))
opt = torch.optim.SGD(critic.parameters(), lr=1e-2)
state = torch.randn(3)
value = critic(state)
for t in range(5):
    next_state = torch.randn(3)
    next_value = critic(next_state)
    td = 1.0 + 0.9 * next_value - value
    loss = td.pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    value = next_value
