import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 20), nn.ReLU(), nn.Dropout(0.2), nn.Linear(20, 1))
opt = torch.optim.Adam(net.parameters(), lr=1e-2)
x = torch.linspace(-1, 1, 30)[:, None].repeat(1, 2)
y = x.sum(1, keepdim=True).sin()
for _ in range(5):
    opt.zero_grad()
    nn.functional.mse_loss(net(x), y).backward()
    opt.step()
net.eval()
for m in net.modules():
    if isinstance(m, nn.Dropout):
        m.train()
with torch.no_grad():
    samples = torch.stack([net(x) for _ in range(10)])
print(samples.mean(0)[0].item(), samples.std(0)[0].item())
