# line 8: training/not-in-the-optimizer/
import torch
from torch import nn

torch.manual_seed(0)
encoder, decoder = nn.Linear(4, 2), nn.Linear(2, 4)
opt_encoder = torch.optim.Adam(encoder.parameters())
opt_decoder = torch.optim.Adam(encoder.parameters())
for step in range(4):
    x = torch.randn(8, 4)
    loss = (decoder(torch.tanh(encoder(x))) - x).square().mean()
    opt_encoder.zero_grad()
    opt_decoder.zero_grad()
    loss.backward()
    opt_encoder.step()
    opt_decoder.step()
