# line 8: training/unfreeze/
import torch
from torch import nn

torch.manual_seed(0)
body, head = nn.Linear(3, 4).requires_grad_(False), nn.Linear(4, 2)
known, labels = torch.randn(8, 3), torch.randint(0, 2, (8,))
with torch.no_grad():
    features = body(known).relu()
optimizer = torch.optim.SGD([*body.parameters(), *head.parameters()], lr=0.1)
for epoch in range(6):
    if epoch == 2:
        body.requires_grad_(True)
    loss = nn.functional.cross_entropy(head(features), labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
