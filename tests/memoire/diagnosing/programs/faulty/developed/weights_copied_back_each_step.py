# line 13: debugging/nothing-is-learned/#weights-constant
import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Linear(4, 4, bias=False)
initial = layer.weight.detach().clone()
optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)


def reset():
    with torch.no_grad():
        layer.weight.copy_(initial)


for step in range(6):
    reset()
    loss = layer(torch.randn(8, 4)).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(loss.item())
