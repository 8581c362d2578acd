# line 17: detach/constant-targets/#both-sides
import torch
from torch import nn

torch.manual_seed(0)
encoder, predictor = nn.Linear(4, 3), nn.Linear(3, 3)
optimizer = torch.optim.SGD([*encoder.parameters(), *predictor.parameters()], lr=0.1)


def normal(x):
    return nn.functional.normalize(x, dim=1)


for _ in range(4):
    x = torch.randn(8, 4)
    a, b = encoder(x + 0.1 * torch.randn(8, 4)), encoder(x + 0.1 * torch.randn(8, 4))
    loss = (normal(predictor(a)) - normal(b)).pow(2).sum(1) + (normal(predictor(b)) - normal(a)).pow(2).sum(1)
    optimizer.zero_grad()
    loss.mean().backward()
    optimizer.step()
