import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(6, 3)
opt = torch.optim.Adam(net.parameters(), lr=1e-3)
scaled = torch.tensor([1.0, 0.0, 2.0])
for i in range(6):
    x = torch.randn(8, 6)
    out = net(x)
    parts = {"a": out[:, 0].pow(2).mean(), "b": out[:, 1].abs().mean(), "c": (out[:, 2] - 1).pow(2).mean()}
    log = {k: v.detach() for k, v in parts.items()}
    balance = {k: (sum(log.values()) / (v + 1e-6)).clamp(max=10) for k, v in log.items()}
    loss = sum(balance[k] * v for k, v in parts.items())
    loss = loss + torch.stack([parts["a"], parts["c"]]).sum()
    opt.zero_grad()
    loss.backward()
    opt.step()
    log["total"] = sum(v.item() for v in log.values())
