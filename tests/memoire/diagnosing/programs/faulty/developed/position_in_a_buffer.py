# line 9: requires-grad/parameters-and-buffers/#which
import torch
from torch import nn

class Vit(nn.Module):
    def __init__(self):
        super().__init__()
        self.proj = nn.Linear(6, 8)
        self.register_buffer("pos", torch.zeros(1, 4, 8, requires_grad=True))
        self.head = nn.Linear(8, 3)

    def forward(self, x):
        return self.head((self.proj(x) + self.pos).mean(1))

torch.manual_seed(0)
m = Vit()
opt = torch.optim.AdamW(m.parameters(), lr=1e-3)
for step in range(5):
    loss = nn.functional.cross_entropy(m(torch.randn(8, 4, 6)), torch.randint(3, (8,)))
    opt.zero_grad()
    loss.backward()
    opt.step()
