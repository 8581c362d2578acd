import torch
from torch import nn


class Tuner(nn.Module):
    def __init__(self):
        super().__init__()
        self.body, self.head = nn.Linear(3, 4), nn.Linear(4, 2)
        self.is_frozen = True
        self.body.requires_grad_(False)

    def features(self, x):
        with torch.set_grad_enabled(not self.is_frozen):
            return self.body(x).relu()

    def forward(self, x):
        return self.head(self.features(x))


torch.manual_seed(0)
model = Tuner()
optimizer = torch.optim.Adam(model.head.parameters())
known, labels = torch.randn(8, 3), torch.randint(0, 2, (8,))
with torch.no_grad():
    cached = model.body(known).relu()
for step in range(8):
    if step == 3:
        model.is_frozen = False
        model.body.requires_grad_(True)
        optimizer.add_param_group({"params": model.body.parameters()})
    output = model.head(cached) if model.is_frozen else model(known)
    loss = nn.functional.cross_entropy(output, labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
