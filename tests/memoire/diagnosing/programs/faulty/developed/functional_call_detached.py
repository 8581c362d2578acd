# line 9: detach/what-it-does/#one-path
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for step in range(3):
    weights = {name: p.detach() for name, p in model.named_parameters()}
    loss = torch.func.functional_call(model, weights, (torch.randn(4, 3),)).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
