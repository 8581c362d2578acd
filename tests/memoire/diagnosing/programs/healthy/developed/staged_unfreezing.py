import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 6), nn.ReLU(), nn.Linear(6, 2))
base, head = model[0], model[2]
base.requires_grad_(False)
optimizer = torch.optim.SGD(head.parameters(), lr=0.1)
for epoch in range(6):
    if epoch == 3:
        base.requires_grad_(True)
        optimizer.add_param_group({"params": base.parameters(), "lr": 0.01})
    x, y = torch.randn(8, 4), torch.randint(2, (8,))
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(x), y)
    loss.backward()
    optimizer.step()
