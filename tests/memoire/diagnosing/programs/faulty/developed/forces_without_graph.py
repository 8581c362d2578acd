# line 14: training/gradient-penalty/#create-graph
import torch
from torch import nn


class Potential(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(3, 16), nn.Tanh(), nn.Linear(16, 1))

    def forward(self, positions):
        positions = positions.requires_grad_(True)
        energy = self.net(positions).sum()
        forces = -torch.autograd.grad(energy, positions)[0]
        return energy, forces


torch.manual_seed(0)
model = Potential()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
positions, energies, forces = torch.randn(10, 3), torch.randn(()), torch.randn(10, 3)
for epoch in range(4):
    e, f = model(positions)
    loss = (e - energies) ** 2 + 10 * nn.functional.mse_loss(f, forces)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
