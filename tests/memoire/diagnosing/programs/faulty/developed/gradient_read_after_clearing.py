# line 13: errors/leaves-and-flags/#grad-is-none
import torch
from torch import nn

torch.manual_seed(0)
cell = nn.GRUCell(2, 4)
optimizer = torch.optim.Adam(cell.parameters())
for step in range(3):
    loss = cell(torch.randn(5, 2)).square().mean()
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()
    print(step, loss.item(), torch.norm(cell.weight_hh.grad))
