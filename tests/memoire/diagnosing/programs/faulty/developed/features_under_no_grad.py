# line 15: training/no-grad-in-training/#cuts-upstream
import torch
from torch import nn

torch.manual_seed(0)
backbone = nn.Sequential(nn.Conv1d(1, 4, 3), nn.ReLU(), nn.AdaptiveAvgPool1d(4), nn.Flatten())
head = nn.Linear(16, 3)
params = list(backbone.parameters()) + list(head.parameters())
optimizer = torch.optim.Adam(params, lr=3e-4)
criterion = nn.CrossEntropyLoss()

signals = torch.randn(8, 1, 32)
classes = torch.randint(0, 3, (8,))
for epoch in range(3):
    with torch.no_grad():
        features = backbone(signals)
    scores = head(features)
    loss = criterion(scores, classes)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
