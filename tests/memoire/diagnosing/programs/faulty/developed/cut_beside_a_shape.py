# line 10: compare/detach-vs-clone-vs-data/#five-ways
import torch
from torch import nn

torch.manual_seed(0)
encoder, cell, out = nn.Linear(3, 5), nn.GRUCell(5, 5), nn.Linear(5, 1)
opt = torch.optim.Adam([*encoder.parameters(), *cell.parameters(), *out.parameters()], lr=1e-2)
for step in range(4):
    memory = torch.tanh(encoder(torch.randn(6, 3)))
    source = memory.data
    h = torch.zeros(memory.size(0), memory.shape[1])
    noise = 0.01 * torch.randn_like(memory)
    for _ in range(3):
        h = cell(source + noise, h)
    loss = out(h).square().mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
