import torch
from torch import nn
from torch.nn import functional as F

class VAE(nn.Module):
    def __init__(self, d=10, z=2):
        super().__init__()
        self.fc1 = nn.Linear(d, 8)
        self.mu = nn.Linear(8, z)
        self.logvar = nn.Linear(8, z)
        self.dec = nn.Sequential(nn.Linear(z, 8), nn.ReLU(), nn.Linear(8, d), nn.Sigmoid())

    def reparameterize(self, mu, logvar):
        std = torch.exp(0.5 * logvar)
        return mu + torch.randn_like(std) * std

    def forward(self, x):
        h = F.relu(self.fc1(x))
        mu, logvar = self.mu(h), self.logvar(h)
        return self.dec(self.reparameterize(mu, logvar)), mu, logvar

torch.manual_seed(0)
vae = VAE()
optimizer = torch.optim.Adam(vae.parameters(), lr=1e-3)
for epoch in range(3):
    train_loss = 0
    for _ in range(2):
        x = torch.rand(16, 10)
        optimizer.zero_grad()
        recon, mu, logvar = vae(x)
        loss = F.binary_cross_entropy(recon, x, reduction="sum") - 0.5 * (1 + logvar - mu.pow(2) - logvar.exp()).sum()
        loss.backward()
        train_loss += loss.item()
        optimizer.step()
    print(epoch, train_loss)
with torch.no_grad():
    print(vae.dec(torch.randn(1, 2)).shape)
