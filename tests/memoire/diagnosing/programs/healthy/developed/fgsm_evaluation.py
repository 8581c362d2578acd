import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(5, 10), nn.ReLU(), nn.Dropout(0.2), nn.Linear(10, 2))
opt = torch.optim.SGD(model.parameters(), lr=0.1)
x, y = torch.randn(20, 5), torch.randint(2, (20,))
for _ in range(4):
    opt.zero_grad()
    nn.functional.cross_entropy(model(x), y).backward()
    opt.step()
model.eval()
adv = x.clone().requires_grad_(True)
loss = nn.functional.cross_entropy(model(adv), y)
(g,) = torch.autograd.grad(loss, adv)
attacked = (adv + 0.1 * g.sign()).detach()
with torch.no_grad():
    print((model(attacked).argmax(1) == y).float().mean().item())
