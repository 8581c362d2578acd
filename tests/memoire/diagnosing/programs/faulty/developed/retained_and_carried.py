# line 12: training/truncated-backprop/#with-detach
import torch
from torch import nn


def main():
    torch.manual_seed(0)
    cell, out = nn.GRUCell(2, 4), nn.Linear(4, 1)
    optimizer = torch.optim.Adam([*cell.parameters(), *out.parameters()])
    h = torch.zeros(1, 4)
    for t in range(5):
        h = cell(torch.randn(1, 2), h)
        loss = out(h).square().sum()
        optimizer.zero_grad()
        loss.backward(retain_graph=True)
        optimizer.step()


main()
