# line 13: errors/conversions/#copy-construct
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(3, 2)
optimizer = torch.optim.Adam(net.parameters())
for _ in range(4):
    losses = []
    for _ in range(3):
        nll = nn.functional.cross_entropy(net(torch.randn(8, 3)), torch.randint(0, 2, (8,)))
        losses.append(nll + net.weight.square().sum())
    loss = torch.tensor(losses, requires_grad=True).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
