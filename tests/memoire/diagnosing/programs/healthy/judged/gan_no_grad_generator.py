import torch
import torch.nn as nn

class Generator(nn.Module):
    def __init__(self):
        super().__init__()
        self.main = nn.Sequential(nn.Linear(3, 6), nn.BatchNorm1d(6), nn.ReLU(True), nn.Linear(6, 3))

    def forward(self, z):
        return self.main(z)

torch.manual_seed(0)
netG, netD = Generator(), nn.Sequential(nn.Linear(3, 6), nn.ReLU(), nn.Linear(6, 1))
optG = torch.optim.RMSprop(netG.parameters(), lr=5e-5)
optD = torch.optim.RMSprop(netD.parameters(), lr=5e-5)
for it in range(6):
    real = torch.rand(16, 3)
    with torch.no_grad():
        fake = netG(torch.randn(16, 3))
    loss_d = netD(fake).mean() - netD(real).mean()
    optD.zero_grad()
    loss_d.backward()
    optD.step()
    with torch.no_grad():
        for p in netD.parameters():
            p.clamp_(-0.01, 0.01)
    if it % 2 == 1:
        loss_g = -netD(netG(torch.randn(16, 3))).mean()
        optG.zero_grad()
        loss_g.backward()
        optG.step()
