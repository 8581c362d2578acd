# line 9: detach/numpy-and-item/#ways
import torch
from torch import nn


class Criterion(nn.Module):
    def forward(self, out, y):
        fit = (out - y).square().mean()
        size = float(out.abs().mean())
        return fit, size


torch.manual_seed(0)
model, criterion = nn.Linear(3, 1), Criterion()
opt = torch.optim.SGD(model.parameters(), lr=0.1)
for step in range(4):
    fit, size = criterion(model(torch.randn(8, 3)), torch.randn(8, 1))
    opt.zero_grad()
    (fit + 0.1 * size).backward()
    opt.step()
