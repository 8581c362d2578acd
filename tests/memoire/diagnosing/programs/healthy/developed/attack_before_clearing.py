import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3))
opt = torch.optim.SGD(model.parameters(), lr=0.1)
ce = nn.CrossEntropyLoss()
for step in range(5):
    x, y = torch.randn(32, 8), torch.randint(0, 3, (32,))
    x_adv = x.clone().requires_grad_(True)
    ce(model(x_adv), y).backward()
    x_adv = (x_adv + 0.1 * x_adv.grad.sign()).detach()
    opt.zero_grad()
    loss = ce(model(x_adv), y)
    loss.backward()
    opt.step()
# "free": one backward for both
delta = torch.zeros(32, 8)
for step in range(5):
    x, y = torch.randn(32, 8), torch.randint(0, 3, (32,))
    noise = delta.clone().requires_grad_(True)
    opt.zero_grad()
    ce(model(x + noise), y).backward()
    delta = (delta + 0.1 * noise.grad.sign()).clamp(-0.1, 0.1)
    opt.step()
