import torch
from torch import nn

class Vit(nn.Module):
    def __init__(self):
        super().__init__()
        self.proj = nn.Linear(6, 8)
        self.pos = nn.Parameter(torch.zeros(1, 4, 8))
        self.register_buffer("mean", torch.zeros(8))
        self.head = nn.Linear(8, 3)

    def forward(self, x):
        h = self.proj(x) + self.pos
        if self.training:
            self.mean = 0.9 * self.mean + 0.1 * h.detach().mean((0, 1))
        return self.head((h - self.mean).mean(1))

torch.manual_seed(0)
m = Vit()
opt = torch.optim.AdamW(m.parameters(), lr=1e-3)
sched = torch.optim.lr_scheduler.OneCycleLR(opt, 1e-2, total_steps=5)
for step in range(5):
    loss = nn.functional.cross_entropy(m(torch.randn(8, 4, 6)), torch.randint(3, (8,)))
    opt.zero_grad()
    loss.backward()
    opt.step()
    sched.step()
