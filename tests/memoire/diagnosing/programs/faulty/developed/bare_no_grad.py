# line 7: myths/reach/#bare-call
import torch
from torch import nn
torch.manual_seed(0)
model = nn.Linear(3, 1).eval()
outs = []
torch.no_grad()
for _ in range(2):
    outs.append(model(torch.randn(2, 3)))
print(outs[0].requires_grad)
