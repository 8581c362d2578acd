import torch
from torch import nn


class Adapter(nn.Module):
    def __init__(self, dim, r):
        super().__init__()
        self.down, self.up = nn.Linear(dim, r), nn.Linear(r, dim)
        nn.init.zeros_(self.up.weight)
        nn.init.zeros_(self.up.bias)
        self.gate = nn.Parameter(torch.zeros(1))

    def forward(self, h):
        return h + self.up(torch.relu(self.down(h))) + self.gate * h


torch.manual_seed(0)
adapter, head = Adapter(6, 2), nn.Linear(6, 2)
lonely = nn.Parameter(torch.zeros(3, 3))
opt = torch.optim.Adam([*adapter.parameters(), *head.parameters()], lr=1e-2)
attention = nn.MultiheadAttention(4, 1, batch_first=True)
opt2 = torch.optim.Adam(attention.parameters(), lr=1e-2)
for step in range(6):
    x = torch.randn(16, 6)
    loss = nn.functional.cross_entropy(head(adapter(x)), (x[:, 0] > 0).long())
    opt.zero_grad()
    loss.backward()
    opt.step()
    t = torch.randn(2, 3, 4)
    opt2.zero_grad()
    attention(t, t, t)[0].sum().backward()
    opt2.step()
