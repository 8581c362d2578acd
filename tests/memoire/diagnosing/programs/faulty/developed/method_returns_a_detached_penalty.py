# line 16: detach/what-it-does/#one-path
import torch
from torch import nn


class Autoencoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.down, self.up = nn.Linear(5, 2), nn.Linear(2, 5)

    def forward(self, x):
        self.code = torch.tanh(self.down(x))
        return self.up(self.code)

    def sparsity(self):
        return self.code.detach().abs().mean()


torch.manual_seed(0)
model = Autoencoder()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-2)
for step in range(4):
    x = torch.randn(8, 5)
    loss = nn.functional.mse_loss(model(x), x)
    loss += 0.1 * model.sparsity()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
