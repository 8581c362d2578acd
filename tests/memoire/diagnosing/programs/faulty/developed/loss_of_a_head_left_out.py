# line 25: training/several-losses/
import torch
from torch import nn


class TwoHeads(nn.Module):
    def __init__(self):
        super().__init__()
        self.trunk = nn.Linear(6, 12)
        self.main, self.aux = nn.Linear(12, 3), nn.Linear(12, 2)

    def forward(self, x):
        h = torch.relu(self.trunk(x))
        return self.main(h), self.aux(h)


torch.manual_seed(0)
model = TwoHeads()
opt = torch.optim.Adam(model.parameters(), lr=1e-2)
ce = nn.CrossEntropyLoss()
for step in range(6):
    x, y, z = torch.randn(16, 6), torch.randint(0, 3, (16,)), torch.randint(0, 2, (16,))
    a, b = model(x)
    main_loss = ce(a, y)
    aux_loss = ce(b, z)
    opt.zero_grad()
    main_loss.backward()
    opt.step()
    print(step, main_loss.item(), aux_loss.item())
