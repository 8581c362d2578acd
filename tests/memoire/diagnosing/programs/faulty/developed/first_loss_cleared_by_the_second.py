# line 16: training/accumulate-and-clip/#where-to-clear
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1))
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for step in range(5):
    inside = torch.rand(12, 2, requires_grad=False)
    border = torch.cat([torch.zeros(12, 1), torch.rand(12, 1)], dim=1)
    net.zero_grad()
    data_loss = (net(inside) - inside.sum(1, keepdim=True)).square().mean()
    data_loss.backward()

    # the condition at the border
    net.zero_grad()
    border_loss = net(border).square().mean()
    border_loss.backward()
    optimizer.step()
