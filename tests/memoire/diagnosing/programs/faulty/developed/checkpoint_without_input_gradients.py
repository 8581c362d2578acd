# line 10: training/checkpointing/
import torch
from torch import nn
from torch.utils.checkpoint import checkpoint
torch.manual_seed(0)
block, head = nn.Sequential(nn.Linear(4, 8), nn.Tanh()), nn.Linear(8, 1)
opt = torch.optim.SGD([*block.parameters(), *head.parameters()], lr=0.1)
for _ in range(3):
    x = torch.randn(8, 4)
    h = checkpoint(block, x, use_reentrant=True)
    loss = head(h).pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
