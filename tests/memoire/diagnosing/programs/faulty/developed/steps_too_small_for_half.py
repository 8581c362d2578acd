# line 6: training/mixed-precision/#too-coarse
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(8, 1, bias=False).bfloat16()
optimizer = torch.optim.SGD(model.parameters(), lr=1e-6)
for step in range(6):
    loss = (model(torch.randn(16, 8).bfloat16()) - 1).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
