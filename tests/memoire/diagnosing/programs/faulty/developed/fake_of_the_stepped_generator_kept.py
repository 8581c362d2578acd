# line 17: training/gan-steps/#one-fake
import torch
from torch import nn

torch.manual_seed(0)
generator = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 3))
discriminator = nn.Linear(3, 1)
optimizer_g = torch.optim.Adam(generator.parameters())
optimizer_d = torch.optim.Adam(discriminator.parameters())
criterion = nn.BCEWithLogitsLoss()
for step in range(3):
    fake = generator(torch.randn(8, 2))
    optimizer_g.zero_grad()
    criterion(discriminator(fake), torch.ones(8, 1)).backward(retain_graph=True)
    optimizer_g.step()
    optimizer_d.zero_grad()
    loss = criterion(discriminator(fake), torch.zeros(8, 1))
    loss = loss + criterion(discriminator(torch.randn(8, 3)), torch.ones(8, 1))
    loss.backward()
    optimizer_d.step()
