import torch
from torch import nn

torch.manual_seed(0)
msg, upd = nn.Linear(4, 4), nn.Linear(8, 2)
edges = torch.randint(6, (2, 14))
opt = torch.optim.Adam([*msg.parameters(), *upd.parameters()], lr=1e-2)
x, y = torch.randn(6, 4), torch.randint(2, (6,))
seen = torch.zeros(6, 4)
for i in range(5):
    m = torch.relu(msg(x[edges[0]]))
    agg = torch.zeros(6, 4).index_add_(0, edges[1], m)
    seen.data.index_add_(0, edges[1], m.detach())
    seen.data.mul_(0.9)
    out = upd(torch.cat([x, agg], 1))
    loss = nn.functional.cross_entropy(out, y)
    acc = (out.argmax(1) == y).float().mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    print(acc.item(), (loss + acc).item())
