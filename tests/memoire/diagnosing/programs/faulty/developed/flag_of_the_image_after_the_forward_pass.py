# line 9: training/frozen-network-input-gradients/#the-flag
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(4, 2)
x = torch.rand(1, 4)
scores = model(x)
x.requires_grad = True
scores[0, 1].backward()
print(x.grad.abs())
