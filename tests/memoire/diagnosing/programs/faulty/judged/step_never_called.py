# line 7: requires-grad/grad-none-or-zero/#accumulation
import torch
from torch import nn

torch.manual_seed(0)
lin = nn.Linear(2, 2)
optimizer = torch.optim.SGD(lin.parameters(), lr=0.5)
x = torch.randn(5, 2)
for i in range(4):
    optimizer.zero_grad()
    loss = lin(x).pow(2).sum()
    loss.backward()
    print(i, float(loss))
