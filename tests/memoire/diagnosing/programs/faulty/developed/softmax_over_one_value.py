# line 11: training/zero-gradients/#saturated
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(5, 16), nn.ReLU(), nn.Linear(16, 1))
opt = torch.optim.Adam(model.parameters(), lr=1e-3)
for step in range(6):
    x = torch.randn(32, 5)
    y = (x[:, 0] > 0).long()
    probs = torch.softmax(model(x), dim=1)
    loss = nn.functional.binary_cross_entropy(probs.squeeze(1), y.float())
    opt.zero_grad()
    loss.backward()
    opt.step()
