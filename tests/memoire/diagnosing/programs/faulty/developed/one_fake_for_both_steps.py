# line 14: training/gan-steps/#one-fake
import torch
from torch import nn

torch.manual_seed(0)
generator, discriminator = nn.Linear(2, 3), nn.Linear(3, 1)
optimizer_g = torch.optim.Adam(generator.parameters())
optimizer_d = torch.optim.Adam(discriminator.parameters())
criterion = nn.BCEWithLogitsLoss()
for step in range(3):
    real = torch.randn(8, 3)
    fake = generator(torch.randn(8, 2)).tanh()
    optimizer_d.zero_grad()
    output = discriminator(torch.cat([real, fake]))
    criterion(output, torch.cat([torch.ones(8, 1), torch.zeros(8, 1)])).backward()
    optimizer_d.step()
    optimizer_g.zero_grad()
    criterion(discriminator(fake), torch.ones(8, 1)).backward()
    optimizer_g.step()
