# line 11: detach/detach-in-place/#this-tensor
import torch
from torch import nn

torch.manual_seed(0)
rnn, head = nn.GRU(3, 6, batch_first=True), nn.Linear(6, 1)
opt = torch.optim.SGD([*rnn.parameters(), *head.parameters()], lr=0.1)
h = torch.zeros(1, 4, 6)
for step in range(5):
    x = torch.randn(4, 7, 3)
    h.detach()
    out, h = rnn(x, h)
    loss = (head(out) - x[..., :1]).square().mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
