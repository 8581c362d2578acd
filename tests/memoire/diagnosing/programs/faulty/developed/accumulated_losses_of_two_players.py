# line 18: training/gan-steps/#leftovers
import torch
from torch import nn

torch.manual_seed(0)
generator, discriminator = nn.Linear(2, 3), nn.Linear(3, 1)
optimizer_g = torch.optim.Adam(generator.parameters())
optimizer_d = torch.optim.Adam(discriminator.parameters())
criterion = nn.BCEWithLogitsLoss()
ones, zeros = torch.ones(8, 1), torch.zeros(8, 1)
for step in range(8):
    fake = generator(torch.randn(8, 2)).tanh()
    (criterion(discriminator(fake), ones) / 2).backward()
    loss = 0
    loss = loss + criterion(discriminator(torch.randn(8, 3)), ones)
    loss = loss + criterion(discriminator(fake.detach()), zeros)
    loss = loss / 2
    loss.backward()
    if step % 2:
        for optimizer in (optimizer_g, optimizer_d):
            optimizer.step()
            optimizer.zero_grad()
