import torch
from torch import nn
from torch.utils.checkpoint import checkpoint

class Deep(nn.Module):
    def __init__(self, n=3):
        super().__init__()
        self.blocks = nn.ModuleList(nn.Sequential(nn.Linear(5, 5), nn.Tanh(), nn.Dropout(0.1)) for _ in range(n))
        self.out = nn.Linear(5, 1)

    def forward(self, x):
        for i, block in enumerate(self.blocks):
            x = checkpoint(block, x, use_reentrant=(i > 0))
        return self.out(x)

torch.manual_seed(0)
deep = Deep()
opt = torch.optim.SGD(deep.parameters(), lr=0.1)
for _ in range(3):
    opt.zero_grad()
    loss = deep(torch.randn(6, 5)).pow(2).mean()
    loss.backward()
    opt.step()
