import torch
from torch import nn

torch.manual_seed(0)
encoder, predictor, other, decoder = nn.Linear(4, 3), nn.Linear(3, 3), nn.Linear(3, 3), nn.Linear(3, 4)
parts = nn.ModuleList([encoder, predictor, other, decoder])
optimizer = torch.optim.SGD(parts.parameters(), lr=0.1)
for step in range(12):
    x = torch.randn(8, 4)
    a, b = encoder(x + 0.1 * torch.randn(8, 4)), encoder(x + 0.1 * torch.randn(8, 4))
    if step < 4:
        sides = (predictor(a), b.detach()), (predictor(b), a.detach())
        loss = -sum(nn.functional.cosine_similarity(p, z).mean() for p, z in sides)
    elif step < 8:
        loss = nn.functional.mse_loss(predictor(a), b) + nn.functional.mse_loss(other(b), a)
    else:
        loss = nn.functional.mse_loss(predictor(a), b) + nn.functional.mse_loss(predictor(b), a)
        loss = loss + nn.functional.mse_loss(decoder(a), x)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
