# line 7: requires-grad/misspelt-flags/#accepted-silently
import torch
from torch import nn

torch.manual_seed(0)
net, head = nn.Linear(3, 4), nn.Linear(4, 1)
net.weight.requires_grad == False
opt = torch.optim.SGD([*net.parameters(), *head.parameters()], lr=0.1)
for i in range(3):
    loss = head(net(torch.randn(4, 3))).pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
