# line 11: training/mixed-precision/#too-coarse
import torch
from torch import nn


def train(dtype):
    model = nn.Sequential(nn.Linear(4, 8, bias=False, dtype=dtype), nn.Tanh(), nn.Linear(8, 1, bias=False, dtype=dtype))
    with torch.no_grad():
        for p in model.parameters():
            p.copy_(p.sign())
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-4)
    for step in range(6):
        loss = (model(torch.randn(16, 4, dtype=dtype)) - 1).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


torch.manual_seed(0)
train(torch.bfloat16)
