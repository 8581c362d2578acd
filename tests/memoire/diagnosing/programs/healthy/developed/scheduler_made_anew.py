import torch
from torch import nn

torch.manual_seed(0)
body, head = nn.Linear(4, 8), nn.Linear(8, 2)
body.requires_grad_(False)
optimizer = torch.optim.SGD(head.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.9)
slow = torch.optim.SGD([torch.zeros(2, requires_grad=True)], lr=0.1)
slow_scheduler = torch.optim.lr_scheduler.StepLR(slow, 2)
for epoch in range(8):
    if epoch == 4:
        body.requires_grad_(True)
        optimizer = torch.optim.SGD([*body.parameters(), *head.parameters()], lr=0.05)
        scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.9)
    for batch in range(2):
        loss = nn.functional.cross_entropy(head(torch.relu(body(torch.randn(8, 4)))), torch.randint(2, (8,)))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    scheduler.step()
