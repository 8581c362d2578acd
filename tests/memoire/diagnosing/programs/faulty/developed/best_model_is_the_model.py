# line 18: detach/copies/#deepcopy
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(3, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.3)
x, held = torch.randn(32, 3), torch.randn(16, 3)
lowest, best_model = float("inf"), None
for epoch in range(6):
    loss = (net(x) - x.sum(1, keepdim=True)).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    with torch.no_grad():
        validation = (net(held) - held.sum(1, keepdim=True)).pow(2).mean().item() + epoch
    if validation < lowest:
        best_model = net
        lowest = validation
print(best_model(held).mean().item())
