import torch
from torch import nn


class Recorder(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b = nn.Linear(4, 8), nn.Linear(8, 2)

    def forward(self, x, noise=None):
        h = torch.relu(self.a(x))
        h = h + 0.1 * torch.randn_like(h) if self.training else h
        return self.b(h), h


torch.manual_seed(0)
net = Recorder()
opt = torch.optim.Adam(net.parameters(), lr=1e-2)
history = []
for epoch in range(3):
    net.train()
    for x in torch.randn(4, 8, 4):
        y, h = net(x)
        ce_loss = y.square().mean()
        l2_loss = sum(p.square().sum() for p in net.parameters())
        reg_loss = h.abs().mean()
        loss = ce_loss + 1e-4 * l2_loss
        opt.zero_grad()
        loss.backward()
        grad_norm = nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        opt.step()
        history.append((loss.item(), reg_loss.item(), float(grad_norm)))
    net.eval()
    with torch.no_grad():
        for x in torch.randn(2, 8, 4):
            val_loss = net(x)[0].square().mean()
    print(val_loss.item())
    test_loss = 0.0
    for x in torch.randn(2, 8, 4):
        loss = net(x)[0].square().mean()
        test_loss += loss.item()
