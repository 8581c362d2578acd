# line 18: compare/detach-vs-clone-vs-data/#five-ways
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
encoder, decoder = nn.Conv1d(1, 4, 5, padding=2), nn.Conv1d(4, 1, 5, padding=2)
optimizer = torch.optim.Adam([*encoder.parameters(), *decoder.parameters()], lr=1e-3)


def spectrum(wave):
    return torch.fft.rfft(wave, dim=-1).abs()


for step in range(4):
    wave = torch.randn(4, 1, 32)
    out = decoder(torch.relu(encoder(wave)))
    spectral = (spectrum(out.data) - spectrum(wave)).abs().mean()
    loss = F.l1_loss(out, wave) + 0.5 * spectral
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
