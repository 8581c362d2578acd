# line 15: training/truncated-backprop/#reach
import torch
from torch import nn

torch.manual_seed(0)
gru, head = nn.GRU(3, 8), nn.Linear(8, 1)
opt = torch.optim.Adam([*gru.parameters(), *head.parameters()], lr=1e-2)
for it in range(5):
    x = torch.randn(10, 16, 3)
    y = x[0, :, :1]
    h = torch.zeros(1, 16, 8)
    for t in range(10):
        o, h = gru(x[t : t + 1], h)
        if t < 9:
            h = h.data
    loss = (head(o[-1]) - y).pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
