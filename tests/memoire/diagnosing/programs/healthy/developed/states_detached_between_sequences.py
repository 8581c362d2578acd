import torch
from torch import nn

torch.manual_seed(0)
cell, head = nn.GRUCell(3, 8), nn.Linear(8, 3)
opt = torch.optim.Adam([*cell.parameters(), *head.parameters()], lr=1e-2)
for it in range(5):
    x = torch.randn(16, 3)
    y = torch.randn(6, 16, 3)
    h, inp, loss = torch.zeros(16, 8), x, 0.0
    for t in range(6):
        h = cell(inp, h)
        out = head(h)
        loss = loss + (out - y[t]).pow(2).mean()
        inp = out.detach()
    opt.zero_grad()
    loss.backward()
    opt.step()
# burn-in by detach, then train
for it in range(5):
    xs = torch.randn(12, 16, 3)
    h = torch.zeros(16, 8)

    def step(x, h):
        return cell(x, h)

    for t in range(6):
        h = step(xs[t], h).detach()
    loss = 0
    for t in range(6, 12):
        h = step(xs[t], h)
    loss = head(h).pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
# truncated: every fourth step
for it in range(5):
    xs = torch.randn(12, 16, 3)
    h = torch.zeros(16, 8)
    loss = 0.0
    for t in range(12):
        if t % 4 == 0:
            h = h.detach()
        h = cell(xs[t], h)
        loss = loss + head(h).pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
# online: backward at each step
h = torch.zeros(16, 8)
for t in range(12):
    h = cell(torch.randn(16, 3), h.detach())
    loss = head(h).pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
