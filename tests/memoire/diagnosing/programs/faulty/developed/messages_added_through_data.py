# line 13: compare/detach-vs-clone-vs-data/#five-ways
import torch
from torch import nn

torch.manual_seed(0)
msg, upd = nn.Linear(4, 4), nn.Linear(8, 2)
edges = torch.randint(6, (2, 14))
opt = torch.optim.Adam([*msg.parameters(), *upd.parameters()], lr=1e-2)
x, y = torch.randn(6, 4), torch.randint(2, (6,))
for i in range(5):
    m = torch.relu(msg(x[edges[0]]))
    agg = torch.zeros(6, 4)
    agg.data.index_add_(0, edges[1], m)
    loss = nn.functional.cross_entropy(upd(torch.cat([x, agg], 1)), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
