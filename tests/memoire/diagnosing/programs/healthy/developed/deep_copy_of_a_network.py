import copy
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
mean = copy.deepcopy(model)
config = copy.copy({"lr": 0.1})
optimizer = torch.optim.SGD(model.parameters(), lr=config["lr"])
for step in range(4):
    loss = model(torch.randn(8, 4)).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    with torch.no_grad():
        for a, b in zip(mean.parameters(), model.parameters()):
            a.lerp_(b, 0.1)
model.load_state_dict(mean.state_dict())
