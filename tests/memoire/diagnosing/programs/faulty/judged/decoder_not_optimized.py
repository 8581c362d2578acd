# line 8: training/not-in-the-optimizer/
import torch
from torch import nn

torch.manual_seed(0)
encoder = nn.Linear(12, 3)
decoder = nn.Linear(3, 12)
optimizer = torch.optim.Adam(encoder.parameters(), lr=1e-2)
x = torch.randn(30, 12)
for epoch in range(4):
    optimizer.zero_grad()
    z = encoder(x)
    recon = decoder(torch.tanh(z))
    loss = nn.functional.mse_loss(recon, x)
    loss.backward()
    optimizer.step()
    print(f"{epoch} {loss.item():.3f}")
