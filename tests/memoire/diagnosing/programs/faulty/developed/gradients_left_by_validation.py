# line 14: eval/eval-versus-no-grad/#validation
import torch
from torch import nn

torch.manual_seed(0)
loaders = {p: [(x, x[:, :1]) for x in torch.randn(n, 16, 5)] for p, n in (("train", 5), ("val", 2))}
model = nn.Sequential(nn.Linear(5, 8), nn.ReLU(), nn.Linear(8, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=1e-2)
for epoch in range(3):
    for phase in ["train", "val"]:
        model.train(phase == "train")
        for x, y in loaders[phase]:
            loss = (model(x) - y).pow(2).mean()
            loss.backward()
            if phase == "train":
                optimizer.step()
                optimizer.zero_grad()
