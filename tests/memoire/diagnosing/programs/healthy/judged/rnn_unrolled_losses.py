import torch
from torch import nn

torch.manual_seed(0)
cell, out = nn.GRUCell(3, 5), nn.Linear(5, 3)
opt = torch.optim.Adam([*cell.parameters(), *out.parameters()])
for epoch in range(2):
    h = torch.zeros(4, 5)
    outputs = []
    x = torch.randn(6, 4, 3)
    for t in range(5):
        h = cell(x[t], h)
        outputs.append(out(h))
    loss = (torch.stack(outputs) - x[1:]).abs().mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
