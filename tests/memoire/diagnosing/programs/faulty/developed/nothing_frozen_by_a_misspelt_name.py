# line 8: training/freeze-layers/#by-name
import torch
from torch import nn


def freeze(model):
    for name, parameter in model.named_parameters():
        if "encodr" in name:
            parameter.requires_grad_(False)


torch.manual_seed(0)
model = nn.ModuleDict({"encoder": nn.Linear(4, 4), "head": nn.Linear(4, 1)})
freeze(model)
opt = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(4):
    loss = model["head"](model["encoder"](torch.randn(8, 4))).square().mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
