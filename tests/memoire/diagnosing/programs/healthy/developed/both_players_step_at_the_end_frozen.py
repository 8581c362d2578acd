import torch
from torch import nn

torch.manual_seed(0)
generator, discriminator, probe = nn.Linear(2, 3), nn.Linear(3, 1), nn.Linear(3, 1)
optimizer_g = torch.optim.Adam(generator.parameters())
optimizer_d = torch.optim.Adam([*discriminator.parameters(), *probe.parameters()])
criterion = nn.BCEWithLogitsLoss()
ones, zeros = torch.ones(8, 1), torch.zeros(8, 1)
for step in range(4):
    optimizer_g.zero_grad()
    optimizer_d.zero_grad()
    fake = generator(torch.randn(8, 2)).tanh()
    loss = criterion(discriminator(torch.randn(8, 3)), ones)
    loss = loss + criterion(discriminator(fake.detach()), zeros)
    loss.backward()
    nn.functional.mse_loss(probe(fake.detach()), ones).backward()
    discriminator.requires_grad_(False)
    loss = criterion(discriminator(fake), ones)
    loss.backward()
    discriminator.requires_grad_(True)
    optimizer_d.step()
    optimizer_g.step()
