# line 12: eval/training-flag/#flag
import torch
from torch import nn
import torch.nn.functional as F

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(6, 12), nn.ReLU(), nn.Dropout(0.5), nn.Linear(12, 3))
opt = torch.optim.SGD(model.parameters(), lr=0.1)
x, y = torch.randn(24, 6), torch.randint(3, (24,))

def validate():
    model.eval()
    with torch.no_grad():
        return F.cross_entropy(model(x), y).item()

model.train()
for epoch in range(3):
    for xb, yb in zip(x.split(8), y.split(8)):
        opt.zero_grad()
        F.cross_entropy(model(xb), yb).backward()
        opt.step()
    print(epoch, validate())
