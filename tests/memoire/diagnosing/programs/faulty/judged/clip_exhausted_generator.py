# line 15: training/clip-and-log-norms/#used-up
import torch
from torch import nn
from torch.nn.utils import clip_grad_norm_

torch.manual_seed(0)
model = nn.Linear(3, 1)
params = model.parameters()
optimizer = torch.optim.SGD(params, lr=0.1)
x = torch.randn(20, 3)
for _ in range(3):
    optimizer.zero_grad()
    loss = model(x).exp().mean()
    loss.backward()
    clip_grad_norm_(params, 1.0)
    optimizer.step()
