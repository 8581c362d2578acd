# line 15: training/unfreeze/
import torch
from torch import nn

torch.manual_seed(0)
model = nn.ModuleDict({"base": nn.Linear(4, 4), "top": nn.Linear(4, 1)})
for p in model["base"].parameters():
    p.requires_grad_(False)
optimizer = torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=0.1)
x = torch.randn(8, 4)

for epoch in range(6):
    if epoch == 3:
        for p in model["base"].parameters():
            p.requires_grad_(True)
    out = model["top"](torch.relu(model["base"](x)))
    loss = (out - 1).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
