# line 7: detach/constant-targets/#both-sides
import torch
from torch import nn


def distance(p, z):
    return -nn.functional.cosine_similarity(p, z).mean()


torch.manual_seed(0)
encoder, predictor = nn.Linear(4, 3), nn.Linear(3, 3)
optimizer = torch.optim.SGD([*encoder.parameters(), *predictor.parameters()], lr=0.1)
for _ in range(4):
    x = torch.randn(8, 4)
    z1, z2 = encoder(x + 0.1 * torch.randn(8, 4)), encoder(x + 0.1 * torch.randn(8, 4))
    loss = 0.5 * (distance(predictor(z1), z2) + distance(predictor(z2), z1))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
