# line 11: compare/detach-vs-clone-vs-data/#caught-or-wrong
import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(3, 3)
optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
x = torch.randn(4, 3)
for i in range(3):
    h = torch.tanh(layer(x))
    h.data.clamp_(-0.5, 0.5)
    loss = h.pow(2).sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
