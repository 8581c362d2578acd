# line 8: training/not-in-the-optimizer/
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(5, 2)
log_sigma = torch.zeros(2, requires_grad=True)
optimizer = torch.optim.Adam(model.parameters(), lr=1e-2)
for step in range(6):
    x = torch.randn(16, 5)
    err = (model(x) - x[:, :2]).pow(2).mean(0)
    loss = (torch.exp(-log_sigma) * err + log_sigma).sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
