# line 19: eval/eval-versus-no-grad/#validation
import torch
from torch import nn

torch.manual_seed(0)
loaders = {p: [(x, x[:, :1]) for x in torch.randn(n, 16, 5)] for p, n in (("train", 5), ("val", 2))}
model = nn.Sequential(nn.Linear(5, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=1e-2)
for epoch in range(3):
    for phase in ["train", "val"]:
        if phase == "train":
            model.train()
        else:
            model.eval()
        running = 0.0
        for x, y in loaders[phase]:
            optimizer.zero_grad()
            loss = (model(x) - y).pow(2).mean()
            loss.backward()
            optimizer.step()
            running += loss.item()
        print(epoch, phase, running)
