# line 11: training/zero-gradients/#lora
import torch
from torch import nn


class Adapter(nn.Module):
    def __init__(self, dim, r):
        super().__init__()
        self.down, self.up = nn.Linear(dim, r), nn.Linear(r, dim)
        for m in (self.down, self.up):
            nn.init.zeros_(m.weight)
            nn.init.zeros_(m.bias)

    def forward(self, h):
        return h + self.up(torch.relu(self.down(h)))


torch.manual_seed(0)
base = nn.Linear(6, 6).requires_grad_(False)
adapter, head = Adapter(6, 2), nn.Linear(6, 2)
head.requires_grad_(False)
opt = torch.optim.Adam(adapter.parameters(), lr=1e-2)
for step in range(6):
    x = torch.randn(16, 6)
    loss = nn.functional.cross_entropy(head(adapter(base(x))), (x[:, 0] > 0).long())
    opt.zero_grad()
    loss.backward()
    opt.step()
