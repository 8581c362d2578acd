import torch
from torch import nn

torch.manual_seed(0)
body, head, probe = nn.Linear(3, 4), nn.Linear(4, 2), nn.Linear(4, 2)
optimizer = torch.optim.Adam([*body.parameters(), *head.parameters()])
opt_probe = torch.optim.Adam(probe.parameters())
for step in range(4):
    y = torch.randint(2, (8,))
    hidden = torch.relu(body(torch.randn(8, 3)))
    loss = nn.functional.cross_entropy(head(hidden), y) + nn.functional.cross_entropy(probe(hidden.detach()), y)
    optimizer.zero_grad()
    opt_probe.zero_grad()
    loss.backward()
    optimizer.step()
    opt_probe.step()
