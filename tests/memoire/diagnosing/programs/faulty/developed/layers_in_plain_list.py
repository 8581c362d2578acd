# line 12: requires-grad/parameters-and-buffers/#lists
import torch
from torch import nn
import torch.nn.functional as F

class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.inp = nn.Linear(4, sizes[0])
        self.hidden = []
        for a, b in zip(sizes, sizes[1:]):
            self.hidden.append(nn.Linear(a, b))
        self.out = nn.Linear(sizes[-1], 1)

    def forward(self, x):
        x = F.relu(self.inp(x))
        for layer in self.hidden:
            x = F.relu(layer(x))
        return self.out(x)

torch.manual_seed(0)
model = MLP([16, 16, 16])
opt = torch.optim.SGD(model.parameters(), lr=0.01)
x, y = torch.randn(64, 4), torch.randn(64, 1)
for step in range(5):
    opt.zero_grad()
    loss = F.mse_loss(model(x), y)
    loss.backward()
    opt.step()
    print(step, loss.item())
