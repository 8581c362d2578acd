# line 9: training/not-in-the-optimizer/
import torch
from torch import nn

torch.manual_seed(0)
features = nn.Sequential(nn.Linear(6, 6), nn.ReLU())
classifier = nn.Linear(6, 2)
features.requires_grad_(False)
opt = torch.optim.SGD(features.parameters(), lr=0.01)
X, t = torch.randn(10, 6), torch.randint(2, (10,))
for _ in range(3):
    opt.zero_grad()
    loss = nn.functional.cross_entropy(classifier(features(X)), t)
    loss.backward()
    opt.step()
