# line 15: myths/training/#retain-graph
import torch
from torch import nn

torch.manual_seed(0)
cell = nn.RNNCell(2, 4)
readout = nn.Linear(4, 1)
h = torch.zeros(1, 4)
grads = []
for t in range(6):
    h = cell(torch.randn(1, 2), h)
    loss = readout(h).pow(2).mean()
    cell.zero_grad()
    readout.zero_grad()
    loss.backward(retain_graph=True)
    grads.append(cell.weight_hh.grad.norm().item())
print(grads)
