# line 17: detach/copies/#state-dict
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
        for name in mine.keys():
            mine[name] = self.decay * mine[name] + (1 - self.decay) * theirs[name]


torch.manual_seed(0)
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))
ema = EMA(net)
opt = torch.optim.SGD(net.parameters(), lr=0.1)
for step in range(5):
    x = torch.randn(8, 4)
    loss = (net(x) - x[:, :2]).square().mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    ema.update(net)
    with torch.no_grad():
        print(step, (ema.module(x) - x[:, :2]).square().mean().item())
