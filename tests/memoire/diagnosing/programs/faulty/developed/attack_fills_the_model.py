# line 13: training/frozen-network-input-gradients/#adversarial
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3))
opt = torch.optim.SGD(model.parameters(), lr=0.1)
ce = nn.CrossEntropyLoss()
for step in range(5):
    x, y = torch.randn(32, 8), torch.randint(0, 3, (32,))
    opt.zero_grad()
    x_adv = x.clone().requires_grad_(True)
    ce(model(x_adv), y).backward()
    x_adv = (x_adv + 0.1 * x_adv.grad.sign()).detach()
    loss = ce(model(x_adv), y)
    loss.backward()
    opt.step()
