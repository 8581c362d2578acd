# line 14: no-grad/forms/#parentheses
import torch
import torch.nn as nn

torch.manual_seed(4)
net = nn.Sequential(nn.Linear(3, 3), nn.Sigmoid())
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
inp = torch.rand(6, 3)
for epoch in range(3):
    optimizer.zero_grad()
    out = net(inp)
    loss = (out - inp).pow(2).mean()
    loss.backward()
    optimizer.step
