# line 11: errors/nan-gradients/#first
import torch
import torch.nn as nn

torch.manual_seed(0)
gate = nn.Sequential(nn.Linear(3, 2), nn.ReLU())
optimizer = torch.optim.Adam(gate.parameters(), lr=0.1)
x = torch.randn(12, 3)
for epoch in range(2):
    p = gate(x)
    logp = p.log()
    entropy = -(p * logp).sum(dim=1).mean()
    optimizer.zero_grad()
    entropy.backward()
    optimizer.step()
