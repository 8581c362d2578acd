# line 13: training/no-grad-in-training/#cuts-upstream
import torch
from torch import nn


class Tuner(nn.Module):
    def __init__(self):
        super().__init__()
        self.body, self.head = nn.Linear(3, 4), nn.Linear(4, 2)
        self.body.requires_grad_(False)

    def features(self, x):
        with torch.no_grad():
            return self.body(x).relu()

    def forward(self, x):
        return self.head(self.features(x))


torch.manual_seed(0)
model = Tuner()
optimizer = torch.optim.Adam(model.head.parameters())
for step in range(8):
    if step == 3:
        model.body.requires_grad_(True)
        optimizer.add_param_group({"params": model.body.parameters()})
    loss = nn.functional.cross_entropy(model(torch.randn(8, 3)), torch.randint(0, 2, (8,)))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
