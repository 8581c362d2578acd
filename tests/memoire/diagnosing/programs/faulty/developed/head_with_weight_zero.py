# line 11: training/several-losses/#weight-zero
import torch
from torch import nn

torch.manual_seed(0)
trunk, cls, reg = nn.Linear(6, 8), nn.Linear(8, 3), nn.Linear(8, 1)
opt = torch.optim.Adam([*trunk.parameters(), *cls.parameters(), *reg.parameters()])
lambda_reg = 0
for i in range(6):
    h = torch.relu(trunk(torch.randn(8, 6)))
    loss = nn.functional.cross_entropy(cls(h), torch.randint(3, (8,))) + lambda_reg * reg(h).pow(2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
