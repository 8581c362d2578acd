import copy
import torch
from torch import nn


class EMA:
    def __init__(self, model, decay=0.9):
        self.module = copy.deepcopy(model).eval()
        self.decay = decay

    @torch.no_grad()
    def update(self, model):
        mine = self.module.state_dict()
        theirs = model.state_dict()
        for name in mine:
            mine[name] = self.decay * mine[name] + (1 - self.decay) * theirs[name]
        self.module.load_state_dict(mine)


torch.manual_seed(0)
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
ema = EMA(net)
opt = torch.optim.SGD(net.parameters(), lr=0.1)
average = [p.detach().clone() for p in net.parameters()]
for step in range(5):
    x = torch.randn(8, 4)
    loss = (net(x) - x[:, :2]).square().mean()
    opt.zero_grad()
    loss.backward()
    for p in net.parameters():
        p.grad.clamp_(-1, 1)
    opt.step()
    ema.update(net)
    for e, p in zip(ema.module.parameters(), net.parameters()):
        e.data.mul_(0.9).add_(p.data, alpha=0.1)
    with torch.no_grad():
        for i, p in enumerate(net.parameters()):
            average[i] = 0.9 * average[i] + 0.1 * p
            average[i].lerp_(p, 0.1)
    total = 0.0
    for p in net.parameters():
        p = p.detach()
        total += p.norm().item()
    for p in net.parameters():
        q = p - 1
        p = q + 1
        print(p.shape)
    ema.module.load_state_dict({k: v.clone() for k, v in net.state_dict().items()})
    with torch.no_grad():
        for p in net.parameters():
            p = p.mul_(0.999)
